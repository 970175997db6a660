import type { Entry } from '~/shared/api/contract'
import { openTranscript } from '~/shared/work/dialogs'
import { Undelivered } from './Undelivered'

/** Whether a transcript that went out by letter arrived, and the way to send it elsewhere if it did not. */
export default function TranscriptFate({ entry }: { entry: Entry }) {
  return <Undelivered entry={entry} onElsewhere={() => openTranscript(entry.conversationId)} />
}

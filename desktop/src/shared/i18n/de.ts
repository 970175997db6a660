import conversation from './de/conversation.json'
import desk from './de/desk.json'
import shell from './de/shell.json'

export const texts = { ...shell, ...desk, ...conversation }

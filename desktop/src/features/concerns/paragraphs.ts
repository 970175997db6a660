/** The paragraphs of what somebody wrote, each as it stands there. */
export const paragraphs = (text: string): string[] =>
  text.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/).map((part) => part.trim()).filter((part) => part !== '')

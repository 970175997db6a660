import conversation from './en/conversation.json'
import desk from './en/desk.json'
import shell from './en/shell.json'

export const texts = { ...shell, ...desk, ...conversation }

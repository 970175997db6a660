import conversation from './en/conversation.json'
import desk from './en/desk.json'
import problems from './en/problems.json'
import shell from './en/shell.json'
import supervisor from './en/supervisor.json'

export const texts = { ...shell, ...desk, ...conversation, ...problems, ...supervisor }

import conversation from './de/conversation.json'
import desk from './de/desk.json'
import problems from './de/problems.json'
import shell from './de/shell.json'
import supervisor from './de/supervisor.json'

export const texts = { ...shell, ...desk, ...conversation, ...problems, ...supervisor }

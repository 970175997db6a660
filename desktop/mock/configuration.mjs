// A believable configuration: queues, skills, hours, agents, codes, one web site.
import { newId } from './chance.mjs'
import * as texts from './texts.mjs'

const WEEKDAYS = [1, 2, 3, 4, 5]

export function configuration(dice) {
  const skills = ['Deutsch', 'Englisch', 'Bestellungen', 'Abrechnung', 'Technik', 'Kündigerrückgewinnung'].map((name) => ({ id: newId(), name, version: 1 }))
  const hours = [
    {
      id: newId(), name: 'Service werktags', zone: 'Europe/Berlin', version: 1,
      week: WEEKDAYS.flatMap((day) => [{ day, from: '08:00', to: '12:00' }, { day, from: '12:30', to: '20:00' }]).concat([{ day: 6, from: '09:00', to: '14:00' }]),
      exceptions: [{ date: '2026-12-24', name: 'Heiligabend', open: [{ from: '08:00', to: '12:00' }] }, { date: '2026-12-25', name: '1. Weihnachtstag', open: [] }],
    },
    { id: newId(), name: 'Rund um die Uhr', zone: 'Europe/Berlin', version: 1, week: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })), exceptions: [] },
  ]
  const dispositions = [
    ['Gelöst', 'Solved'], ['Rückruf vereinbart', 'Call-back agreed'], ['Erstattung veranlasst', 'Refund arranged'], ['Weitergeleitet', 'Passed on'],
    ['Auskunft erteilt', 'Information given'], ['Kunde nicht mehr erreichbar', 'Customer gone'], ['Beschwerde aufgenommen', 'Complaint recorded'], ['Falscher Kontakt', 'Wrong contact'],
  ].map(([de, en], position) => ({ id: newId(), name: { de, en }, queueIds: [], active: true, position, version: 1 }))
  const reasons = [
    ['away', 'Pause', 'Break'], ['away', 'Mittagessen', 'Lunch'], ['away', 'Besprechung', 'Meeting'], ['away', 'Schulung', 'Training'],
    ['decline', 'Andere Aufgabe dringender', 'Other task more urgent'], ['decline', 'Fachlich nicht zuständig', 'Not my field'], ['decline', 'Kunde persönlich bekannt', 'I know the customer'],
  ].map(([kind, de, en], position) => ({ id: newId(), kind, name: { de, en }, active: true, position, version: 1 }))
  const queues = [
    ['Bestellungen', 120, 'timed', 30, false], ['Rechnung & Zahlung', 180, 'mandatory', 0, true], ['Technische Unterstützung', 300, 'optional', 0, false],
    ['Rückgabe und Umtausch', 120, 'timed-forced', 20, false], ['Premium', 30, 'none', 0, false],
  ].map(([name, within, mode, seconds, declineNeedsReason], index) => ({
    id: newId(), name, active: true, hoursId: hours[0].id, priority: index === 4 ? 'high' : 'normal', answerWithinSeconds: within, serviceLevelTarget: 0.8, offerSeconds: 25,
    preferredAgentSeconds: 30, wrapUp: { mode, seconds, defaultDispositionId: dispositions[0].id }, overflow: null,
    requiredSkills: [{ skillId: skills[2 + (index % 3)].id, minLevel: 2, relaxAfterSeconds: 60 }], selection: ['best-fit', 'longest-idle'], declineNeedsReason,
    languageAsSkill: index === 2, waitLimitSeconds: 1800, version: 1,
  }))
  const agents = texts.agents.map((name, index) => ({
    id: newId(), login: name.split(' ')[0].toLowerCase().replace('ü', 'ue'), name, publicName: index === 0 ? 'Anna Keller' : name, active: true, version: 1,
    roles: index === 0 ? ['AGENT', 'SUPERVISOR', 'ADMINISTRATOR'] : index === 2 ? ['AGENT', 'SUPERVISOR'] : ['AGENT'],
    skills: [{ skillId: skills[0].id, level: 5 }, { skillId: skills[1].id, level: dice.between(1, 4) }, { skillId: skills[2 + (index % 3)].id, level: dice.between(2, 5) }],
    queueIds: index === 0 ? queues.map((queue) => queue.id) : queues.filter((_, at) => (at + index) % 2 === 0).map((queue) => queue.id),
    capacity: index === 0 ? 8 : 4, channelCaps: { webchat: index === 0 ? 8 : 4 }, offerTimeoutFactor: index === 5 ? 2 : 1,
  }))
  const channels = [
    {
      name: 'webchat', capabilities: { textLimit: 4000, fileLimit: 10_000_000, choices: true, receipts: true, typing: true, live: true, mayStart: false },
      settings: [
        { key: 'origins', kind: 'ORIGINS', required: true, fallback: '' }, { key: 'title', kind: 'TEXT', required: false, fallback: 'Wir sind für Sie da' },
        { key: 'greeting', kind: 'LONG_TEXT', required: false, fallback: 'Guten Tag! Wie können wir helfen?' }, { key: 'colour', kind: 'COLOUR', required: false, fallback: '#14606f' },
        { key: 'privacy', kind: 'WEB_ADDRESS', required: true, fallback: '' }, { key: 'askName', kind: 'SWITCH', required: false, fallback: 'true' },
        { key: 'files', kind: 'SWITCH', required: false, fallback: 'true' }, { key: 'graceSeconds', kind: 'NUMBER', required: false, fallback: '60' },
        { key: 'identitySecret', kind: 'SECRET', required: false, fallback: '' },
      ],
    },
  ]
  const accounts = [{
    id: newId(), channel: 'webchat', name: 'shop.example.org', publicKey: 'wk_4f8a21c09b', active: true, queueId: queues[0].id, language: 'de', version: 1, secretsSet: ['identitySecret'],
    settings: { origins: 'https://shop.example.org', title: 'Fragen? Wir helfen gern.', greeting: 'Guten Tag! Wie können wir helfen?', colour: '#14606f', privacy: 'https://shop.example.org/datenschutz', askName: 'true', files: 'true', graceSeconds: '60', identitySecret: '' },
  }]
  return { skills, hours, dispositions, reasons, queues, agents, channels, accounts, users: agents.map(({ id, login, name, roles }) => ({ id, login, name, roles, active: true, locale: null, version: 1 })) }
}

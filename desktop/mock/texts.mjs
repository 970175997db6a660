// What people say and are called in the mock world.
export const people = [
  'Erika Lindner', 'Jonas Weber', 'Fatma Yıldız', 'Sebastian Großmann', 'Katharina von Hohenfels-Brandenstein', 'Mehmet Aydın', 'Lena Hoffmann',
  'Paul Schäfer', 'Nadia Rahimi', 'Oskar Lindqvist', 'Ines Kowalczyk', 'Tobias Krüger', 'Amélie Dubois', 'Maximilian Özdemir', 'Greta Sommer',
  'Viktor Novák', 'Hannelore Pfeiffer', 'Samuel Okafor', 'Clara Bergmann', 'Emil Fischer', 'Yuki Tanaka', 'Roswitha Zimmermann', 'Ali Haddad',
  'Sophie Maurer',
]
export const agents = [
  'Anna Keller', 'Ben Albrecht', 'Carla Neumann', 'David Roth', 'Elif Demir', 'Frank Busch', 'Gül Arslan', 'Hendrik Vogt', 'Isabel Fuchs',
  'Jan Petersen', 'Karin Lorenz', 'Lukas Brandt', 'Miriam Scholz', 'Nico Seidel',
]
export const topics = [
  'Lieferung verspätet', 'Rechnung doppelt abgebucht', 'Rückgabe Winterjacke', 'Passwort zurücksetzen', 'Adresse ändern', 'Frage zum Tarif',
  'Gutschein funktioniert nicht', 'Gerät startet nicht', 'Termin verschieben', 'Vertragsverlängerung', 'Größe umtauschen', 'Mahnung erhalten',
]
export const openers = [
  'Guten Tag, meine Bestellung 4711-2208 sollte gestern ankommen. Wo ist sie?', 'Hallo, mir wurde die Rechnung vom Oktober zweimal abgebucht.',
  'Ich möchte die Winterjacke zurückgeben, sie ist zu klein. Wie geht das?', 'Hi! I cannot sign in any more, the reset mail never arrives.',
  'Guten Morgen, ich ziehe um und muss meine Adresse ändern.', 'Wie kann ich vom Tarif Basis auf Komfort wechseln?',
  'Der Gutscheincode HERBST25 wird nicht angenommen.', 'Mein Gerät startet seit dem Update nicht mehr.',
]
export const customerSays = [
  'Ja, das stimmt.', 'Einen Moment, ich schaue nach.', 'Die Bestellnummer ist 4711-2208.', 'Super, vielen Dank!', 'Das hat leider nicht geklappt.',
  'Wie lange dauert das ungefähr?', 'Ich habe das schon zweimal versucht und bekomme immer dieselbe Meldung: „Vorgang konnte nicht abgeschlossen werden“.',
  'Können Sie mir das bitte per E-Mail bestätigen?', 'Ok 👍', 'Nein, es ist die Lieferadresse, nicht die Rechnungsadresse.', 'Alles klar.',
]
export const agentSays = [
  'Guten Tag, mein Name ist Anna Keller. Ich sehe mir das gleich an.', 'Können Sie mir bitte die Bestellnummer nennen?',
  'Danke. Ich sehe die Sendung: Sie liegt seit heute früh im Zustellzentrum.', 'Ich habe das für Sie korrigiert, das Geld ist in zwei bis drei Werktagen zurück.',
  'Gern. Das Rücksendeetikett habe ich Ihnen gerade geschickt.', 'Darf ich Ihnen sonst noch weiterhelfen?', 'Bitte versuchen Sie es jetzt noch einmal.',
]
export const pages = [
  ['/', 'Startseite'], ['/hilfe/lieferung', 'Hilfe: Lieferung und Versand'], ['/konto/bestellungen', 'Meine Bestellungen'], ['/warenkorb', 'Warenkorb'],
  ['/tarife', 'Tarife im Vergleich'], ['/kontakt', 'Kontakt'],
]

const bike = (file, name, price, text, more) => `
        <article class="card">
          <img src="/demo/${file}.svg" alt="" width="400" height="260" loading="lazy" />
          <h3>${name}</h3>
          <p>${text}</p>
          <p class="price">${price}</p>
          <p class="fine">${more}</p>
        </article>`

const persona = (key, name, text, button) => `
        <article class="card persona">
          <span class="avatar" aria-hidden="true">${name.split(' ').map((word) => word[0]).join('')}</span>
          <h3>${name}</h3>
          <p>${text}</p>
          <button type="button" class="button" data-persona="${key}">${button}</button>
        </article>`

const way = (mark, title, text, action) => `
        <article class="card way">
          <span class="sign" aria-hidden="true">${mark}</span>
          <h3>${title}</h3>
          <p>${text}</p>
          ${action}
        </article>`

export const words = {
  de: {
    name: 'Deutsch',
    skip: 'Zum Inhalt',
    navigation: 'Seiten',
    theme: 'Hell oder dunkel',
    chat: 'Fahrradwerft Möwe',
    banner: '<b>Vorführung.</b> Firma, Personen, Preise und der Ort Kranhaven sind erfunden. Hier kann man nichts kaufen.',
    footer: 'Fahrradwerft Möwe ist eine erfundene Firma. Sie zeigt, wie der Chat von Dirigent auf einer Website aussieht.',
    pages: {
      index: {
        nav: 'Start',
        title: 'Räder für Wind und Wetter',
        body: `
      <section class="hero">
        <div class="wrap">
          <div>
            <h1>Räder für Wind und Wetter</h1>
            <p class="lead">Seit dem erfundenen Jahr 1897 bauen wir in Kranhaven Fahrräder, die Salz, Regen und Kopfsteinpflaster mögen.</p>
            <p><a class="button" href="raeder.html">Räder ansehen</a> <button type="button" class="button quiet" data-act="chat">Fragen Sie uns</button></p>
          </div>
          <img src="/demo/harbour.svg" alt="Zeichnung: ein Rad am Hafen von Kranhaven" width="560" height="380" />
        </div>
      </section>
      <section class="wrap three">
        <div><h2>Probefahrt</h2><p>Zwei Wochen fahren, dann entscheiden. Der Gegenwind ist inbegriffen.</p></div>
        <div><h2>Werkstatt</h2><p>Heute gebracht, morgen fertig: Unsere Werft repariert auch fremde Räder.</p></div>
        <div><h2>Beratung</h2><p>Unten rechts sitzt jemand, der Ihnen weiterhilft: im Chat, auf Deutsch und Englisch.</p></div>
      </section>`,
      },
      raeder: {
        nav: 'Räder',
        title: 'Unsere Räder',
        body: `
      <section class="wrap">
        <h1>Unsere Räder</h1>
        <p class="lead">Drei Modelle, jedes von Hand gezeichnet, denn es gibt sie ja nicht.</p>
        <div class="cards">${bike('bike-blue', 'Möwe Stadt', '1.290 €', 'Acht Gänge, Nabendynamo, ein Korb für den Fisch.', 'Rahmenhöhen 48 bis 60 · Lieferzeit 5 Tage')}${bike('bike-red', 'Möwe Reise', '1.890 €', 'Für Deich, Fähre und lange Tage. Trägt zwei Taschen und gute Laune.', 'Rahmenhöhen 50 bis 62 · Lieferzeit 10 Tage')}${bike('bike-green', 'Möwe Last', '3.490 €', 'Fährt den Wocheneinkauf, zwei Kinder oder ein kleines Klavier.', 'Eine Größe · Lieferzeit 3 Wochen')}
        </div>
      </section>`,
      },
      lieferung: {
        nav: 'Lieferung',
        title: 'Lieferung und Rückgabe',
        body: `
      <section class="wrap narrow">
        <h1>Lieferung und Rückgabe</h1>
        <h2>Wie lange dauert es?</h2>
        <p>Stadträder sind in fünf Tagen bei Ihnen, Lastenräder in drei Wochen. Bei Sturmflut einen Tag länger.</p>
        <h2>Was kostet es?</h2>
        <p>Ab 500 € liefern wir kostenlos. Darunter rudern wir für 29 €.</p>
        <h2>Und wenn es nicht passt?</h2>
        <p>Dreißig Tage lang nehmen wir jedes Rad zurück, auch sandig. Schreiben Sie uns im Chat, wir holen es ab.</p>
      </section>`,
      },
      konto: {
        nav: 'Mein Konto',
        title: 'Mein Konto',
        body: `
      <section class="wrap">
        <h1>Mein Konto</h1>
        <p class="lead" data-signed-out>Melden Sie sich als eine dieser erfundenen Personen an. Der Chat weiß dann, wer schreibt.</p>
        <p class="lead" data-signed-in hidden>Angemeldet als <b data-name></b>. <button type="button" class="button quiet" data-act="sign-out">Abmelden</button></p>
        <p class="problem" data-problem hidden>Die Anmeldung der Vorführung ist gerade nicht eingeschaltet.</p>
        <div class="cards">${persona('greta', 'Greta Beispiel', 'Fährt seit Jahren eine Möwe Stadt und fragt nach einer neuen Kette.', 'Als Greta anmelden')}${persona('jonas', 'Jonas Muster', 'Hat vorige Woche ein Lastenrad bestellt und wartet darauf.', 'Als Jonas anmelden')}${persona('aylin', 'Aylin Erfunden', 'Möchte ihr Reiserad zurückgeben und weiß noch nicht wie.', 'Als Aylin anmelden')}
        </div>
      </section>`,
      },
      post: {
        nav: 'Postfach',
        title: 'Postfach',
        script: 'mail.js',
        body: `
      <section class="wrap" data-mail data-answer="Antworten" data-empty="Noch keine Post." data-sent="Gesendet.">
        <h1>Postfach</h1>
        <p class="lead">Hier schreibt und liest eine erfundene Person E-Mail: über echtes SMTP und IMAP, auf einem Mailserver, der nur in dieser Vorführung läuft und beim Beenden alles vergisst.</p>
        <p class="problem" data-mail-problem role="alert" hidden>Das Postfach der Vorführung ist gerade nicht erreichbar.</p>
        <div class="row">
          <label>Postfach von <select data-mail-owner></select></label>
          <button type="button" class="button quiet" data-mail-write>Neue E-Mail</button>
        </div>
        <form class="letter card" data-mail-form hidden>
          <label>An <input name="to" type="email" required value="post@moewe.example" /></label>
          <label>Betreff <input name="subject" required maxlength="200" /></label>
          <label>Text <textarea name="text" rows="8" required maxlength="20000"></textarea></label>
          <button class="button">Senden</button>
        </form>
        <p role="status" data-mail-status></p>
        <ul class="letters" data-mail-list></ul>
      </section>`,
      },
      kontakt: {
        nav: 'Kontakt',
        title: 'Kontakt',
        body: `
      <section class="wrap">
        <h1>So erreichen Sie uns</h1>
        <div class="cards" data-ways>${way('💬', 'Chat', 'Unten rechts, auf Deutsch und Englisch.', '<button type="button" class="button" data-act="chat">Chat öffnen</button>')}${way('✉️', 'E-Mail', 'An post@moewe.example. Das Postfach der erfundenen Kunden liegt nebenan.', '<a class="button" href="post.html">Zum Postfach</a>')}
        </div>
      </section>`,
      },
    },
  },
  en: {
    name: 'English',
    skip: 'To the content',
    navigation: 'Pages',
    theme: 'Light or dark',
    chat: 'Fahrradwerft Möwe',
    banner: '<b>Demonstration.</b> The company, the people, the prices and the town of Kranhaven are invented. Nothing can be bought here.',
    footer: 'Fahrradwerft Möwe is an invented company. It shows what the chat of Dirigent looks like on a web site.',
    pages: {
      index: {
        nav: 'Home',
        title: 'Bicycles for wind and weather',
        body: `
      <section class="hero">
        <div class="wrap">
          <div>
            <h1>Bicycles for wind and weather</h1>
            <p class="lead">Since the invented year of 1897 we have been building bicycles in Kranhaven that enjoy salt, rain and cobblestones.</p>
            <p><a class="button" href="raeder.html">See the bicycles</a> <button type="button" class="button quiet" data-act="chat">Ask us</button></p>
          </div>
          <img src="/demo/harbour.svg" alt="Drawing: a bicycle at the harbour of Kranhaven" width="560" height="380" />
        </div>
      </section>
      <section class="wrap three">
        <div><h2>Test ride</h2><p>Ride for two weeks, then decide. The headwind is included.</p></div>
        <div><h2>Workshop</h2><p>Brought today, ready tomorrow: our yard repairs other makes as well.</p></div>
        <div><h2>Advice</h2><p>Somebody who can help sits at the bottom right: in the chat, in German and English.</p></div>
      </section>`,
      },
      raeder: {
        nav: 'Bicycles',
        title: 'Our bicycles',
        body: `
      <section class="wrap">
        <h1>Our bicycles</h1>
        <p class="lead">Three models, each drawn by hand, since they do not exist.</p>
        <div class="cards">${bike('bike-blue', 'Möwe Town', '€1,290', 'Eight gears, hub dynamo, a basket for the fish.', 'Frames 48 to 60 · delivered in 5 days')}${bike('bike-red', 'Möwe Tour', '€1,890', 'For dikes, ferries and long days. Carries two bags and good spirits.', 'Frames 50 to 62 · delivered in 10 days')}${bike('bike-green', 'Möwe Cargo', '€3,490', 'Carries the shopping, two children or a small piano.', 'One size · delivered in 3 weeks')}
        </div>
      </section>`,
      },
      lieferung: {
        nav: 'Delivery',
        title: 'Delivery and returns',
        body: `
      <section class="wrap narrow">
        <h1>Delivery and returns</h1>
        <h2>How long does it take?</h2>
        <p>Town bicycles arrive within five days, cargo bicycles within three weeks. A day longer in a storm surge.</p>
        <h2>What does it cost?</h2>
        <p>Free from €500. Below that we row for €29.</p>
        <h2>And if it does not fit?</h2>
        <p>We take every bicycle back for thirty days, sandy ones too. Write to us in the chat and we will collect it.</p>
      </section>`,
      },
      konto: {
        nav: 'My account',
        title: 'My account',
        body: `
      <section class="wrap">
        <h1>My account</h1>
        <p class="lead" data-signed-out>Sign in as one of these invented people. The chat then knows who is writing.</p>
        <p class="lead" data-signed-in hidden>Signed in as <b data-name></b>. <button type="button" class="button quiet" data-act="sign-out">Sign out</button></p>
        <p class="problem" data-problem hidden>The demonstration's sign-in is not switched on at the moment.</p>
        <div class="cards">${persona('greta', 'Greta Beispiel', 'Has ridden a Möwe Town for years and asks about a new chain.', 'Sign in as Greta')}${persona('jonas', 'Jonas Muster', 'Ordered a cargo bicycle last week and is waiting for it.', 'Sign in as Jonas')}${persona('aylin', 'Aylin Erfunden', 'Wants to return her touring bicycle and does not know how yet.', 'Sign in as Aylin')}
        </div>
      </section>`,
      },
      post: {
        nav: 'Mailbox',
        title: 'Mailbox',
        script: 'mail.js',
        body: `
      <section class="wrap" data-mail data-answer="Answer" data-empty="No mail yet." data-sent="Sent.">
        <h1>Mailbox</h1>
        <p class="lead">Here an invented person writes and reads e-mail: over real SMTP and IMAP, on a mail server that runs in this demonstration only and forgets everything when it ends.</p>
        <p class="problem" data-mail-problem role="alert" hidden>The mailbox of the demonstration cannot be reached now.</p>
        <div class="row">
          <label>Mailbox of <select data-mail-owner></select></label>
          <button type="button" class="button quiet" data-mail-write>New e-mail</button>
        </div>
        <form class="letter card" data-mail-form hidden>
          <label>To <input name="to" type="email" required value="post@moewe.example" /></label>
          <label>Subject <input name="subject" required maxlength="200" /></label>
          <label>Text <textarea name="text" rows="8" required maxlength="20000"></textarea></label>
          <button class="button">Send</button>
        </form>
        <p role="status" data-mail-status></p>
        <ul class="letters" data-mail-list></ul>
      </section>`,
      },
      kontakt: {
        nav: 'Contact',
        title: 'Contact',
        body: `
      <section class="wrap">
        <h1>How to reach us</h1>
        <div class="cards" data-ways>${way('💬', 'Chat', 'At the bottom right, in German and English.', '<button type="button" class="button" data-act="chat">Open the chat</button>')}${way('✉️', 'E-mail', 'To post@moewe.example. The mailbox of the invented customers is next door.', '<a class="button" href="post.html">To the mailbox</a>')}
        </div>
      </section>`,
      },
    },
  },
}

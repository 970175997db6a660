const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

// The same policy that our guide recommends to sites: two lines for the widget, nothing inline, nothing from elsewhere.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

export function page(language, name, site, all) {
  const here = site.pages[name]
  const other = language === 'de' ? 'en' : 'de'
  const nav = Object.entries(site.pages)
    .map(([key, entry]) => `<a href="${key}.html"${key === name ? ' aria-current="page"' : ''}>${escape(entry.nav)}</a>`)
    .join('\n          ')
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${escape(here.title)} – Fahrradwerft Möwe</title>
    <link rel="icon" href="/demo/mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/demo/style.css" />
    <script src="/demo/demo.js" type="module"></script>${here.script ? `\n    <script src="/demo/${here.script}" type="module"></script>` : ''}
    <script src="/widget/dirigent.js" async data-site="demo-shop" data-colour="#0e5a78" data-title="${escape(site.chat)}"></script>
  </head>
  <body>
    <a class="skip" href="#content">${site.skip}</a>
    <p class="banner">${site.banner}</p>
    <header class="top">
      <div class="wrap">
        <a class="brand" href="index.html"><img src="/demo/mark.svg" alt="" width="40" height="40" /><span>Fahrradwerft <b>Möwe</b></span></a>
        <nav aria-label="${site.navigation}">
          ${nav}
        </nav>
        <div class="tools">
          <a href="/demo/${other}/${name}.html" hreflang="${other}" lang="${other}">${all[other].name}</a>
          <button type="button" data-act="theme" aria-label="${site.theme}" title="${site.theme}">◐</button>
        </div>
      </div>
    </header>
    <main id="content">${here.body}
    </main>
    <footer class="bottom">
      <div class="wrap">
        <p>${site.footer}</p>
      </div>
    </footer>
  </body>
</html>
`
}

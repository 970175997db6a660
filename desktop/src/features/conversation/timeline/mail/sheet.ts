// The page inside the frame. It is white paper in either colour scheme, because that is what mails are written for.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
const STYLE =
  ':root{color-scheme:light}body{margin:12px;background:Canvas;color:CanvasText;font:14px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}blockquote{margin:0 0 0 8px;padding-left:10px;border-left:2px solid GrayText}'

/** A document for the `srcdoc` of a frame without scripts and without an origin: it may draw, and fetch nothing. */
export const sheet = (inert: string, title: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>${inert}</body></html>`

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)

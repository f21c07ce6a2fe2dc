import { readFileSync } from 'node:fs'

const images = new URL('./node_modules/nhsuk-frontend/dist/nhsuk/assets/images/', import.meta.url)

/**
 * Makes nhsuk-frontend's stylesheet fit to serve from here:
 * - its font is licensed to NHS hosts and loaded from one of them; the pages load nothing from outside and fall back to Arial;
 * - its rules for Internet Explorer do not parse in the CSS minifier;
 * - the icons it names are copied beside it, and only those.
 */
export function nhsukStyles() {
  return {
    name: 'nhsuk-styles',
    enforce: 'pre',
    transform(css, id) {
      if (!id.split('?')[0].endsWith('/nhsuk-frontend.css')) return null
      for (const [, name] of css.matchAll(/\/assets\/images\/([\w-]+\.svg)/g)) {
        this.emitFile({ type: 'asset', fileName: `images/${name}`, source: readFileSync(new URL(name, images)) })
      }
      return {
        code: css.replace(/@font-face\s*\{[^}]*\}/g, '').replace(/@media screen\\0/g, '@media not all'),
        map: null,
      }
    },
  }
}

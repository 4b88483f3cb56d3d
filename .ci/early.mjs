/** The files that a link to a process needs besides those of the first screen, by the names of `chunks.mjs`. */
const needed = ['rest', 'process'];

/**
 * A small script beside the first file: if the address names a process, it requests what that needs at once. Otherwise that would
 * be requested when the first file has been loaded and run, which is a quarter of a slow machine's time to the first step.
 */
export const requestEarly = {
  name: 'request-early',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['index.html'];
    if (page === undefined) return;
    const chunks = needed.flatMap((name) => Object.values(bundle).filter((each) => each.name === name));
    const links = chunks.flatMap(({ fileName, viteMetadata }) => [
      { rel: 'modulepreload', href: fileName },
      ...[...viteMetadata.importedCss].map((href) => ({ rel: 'preload', as: 'style', href })),
    ]);
    const file = this.getFileName(this.emitFile({ type: 'asset', name: 'early.js', source: scriptFor(links) }));
    page.source = page.source.replace('<script type="module"', `<script async src="./${file}"></script>\n    $&`);
  },
};

function scriptFor(links) {
  return `if (/^#\\/p\\//.test(location.hash))
  for (const link of ${JSON.stringify(links)})
    document.head.append(
      Object.assign(document.createElement('link'), link, { href: new URL(link.href, document.baseURI), crossOrigin: '' }),
    );
`;
}

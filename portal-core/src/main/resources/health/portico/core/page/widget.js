/* Defines <portico-widget> on this page. A page whose own policy forbids scripts that stand in the page puts the import map itself. */
(() => {
  const files = new URL('assets/{{version}}/', document.currentScript.src).href;
  const {imports} = {{{imports}}};
  const absolute = Object.entries(imports).map(([name, path]) => [name, files + path]);
  const map = document.createElement('script');
  map.type = 'importmap';
  map.textContent = JSON.stringify({imports: Object.fromEntries(absolute)});
  document.head.append(map);
  import(`${files}core/widget.js`);
})();

package org.kado.reports;

/** How the page looks; the same greys as in pictures. */
final class HtmlStyle {

	static final String SHEET = """
			:root { color-scheme: light dark; --ground: #fff; --text: #1f2328; --quiet: #5c6670; --line: #e3e6ea; }
			body { margin: 24px auto; max-width: 1280px; padding: 0 16px; background: var(--ground); color: var(--text);
			  font: 14px/1.5 "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", Meiryo, sans-serif; }
			h1 { font-size: 22px; } h2 { font-size: 17px; margin-top: 32px; } h3 { font-size: 14px; }
			.quiet, dt { color: var(--quiet); }
			dd { margin: 0 0 8px; }
			.terms { display: grid; grid-template-columns: max-content 1fr; gap: 2px 24px; } .terms dd { margin: 0; }
			.facts { display: flex; flex-wrap: wrap; gap: 8px 32px; }
			/* pictures have a margin of their own: their titles begin where other titles do */
			figure { margin: 24px -16px; } figure svg { max-width: 100%; height: auto; }
			figure.dark { display: none; }
			.wide { overflow-x: auto; margin-bottom: 16px; }
			table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
			th, td { padding: 4px 10px; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
			th { color: var(--quiet); font-weight: 600; white-space: normal; word-break: keep-all; vertical-align: bottom; }
			/* long names take lines, not the room of the figures beside them */
			th.name, td.name { text-align: left; white-space: normal; overflow-wrap: anywhere; min-width: 8em; max-width: 24em; }
			@media screen and (prefers-color-scheme: dark) {
			  :root { --ground: #1e1f22; --text: #e6e8eb; --quiet: #a3abb4; --line: #303338; }
			  figure.light { display: none; } figure.dark { display: block; }
			}
			@media print {
			  body { margin: 0; max-width: none; font-size: 10px; }
			  th, td { padding: 2px 5px; } .wide { overflow: visible; }
			  figure, tr { break-inside: avoid; } thead { display: table-header-group; }
			  h2, h3 { break-after: avoid; }
			}
			""";

	private HtmlStyle() {
	}
}

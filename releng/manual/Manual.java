import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns docs/manual/*.md into pages that need nothing but a browser: pictures inside, no script, no network.
 *
 * <pre>
 * java -cp commonmark.jar:commonmark-ext-gfm-tables.jar releng/manual/Manual.java docs/manual OUT
 * </pre>
 */
final class Manual {

	/** Source without its ending → what the language calls itself. */
	private static final Map<String, String> LANGUAGES = new LinkedHashMap<>();

	static {
		LANGUAGES.put("ja", "日本語");
		LANGUAGES.put("en", "English");
		LANGUAGES.put("zh", "中文（快速入门）");
		LANGUAGES.put("ru", "Русский (краткое руководство)");
	}

	private static final String STYLE = """
			body{font:16px/1.7 "Segoe UI","Yu Gothic UI","Noto Sans CJK JP","Microsoft YaHei",sans-serif;color:#1f2328;background:#fff;max-width:52em;margin:2em auto;padding:0 1em}
			h1{font-size:1.8em;line-height:1.3}h2{margin-top:2.2em;border-bottom:1px solid #b4bbc3}h3{margin-top:1.6em}
			code{background:#f4f5f7;padding:.1em .3em}pre{background:#f4f5f7;padding:.8em 1em;overflow:auto}pre code{padding:0}
			table{border-collapse:collapse}th,td{border:1px solid #b4bbc3;padding:.3em .7em;text-align:left;vertical-align:top}
			img{max-width:100%;border:1px solid #e3e6ea}a{color:#0072b2}nav{color:#5c6670}
			@media (prefers-color-scheme:dark){body{color:#e6e8eb;background:#1e1f22}code,pre{background:#2b2f36}a{color:#56b4e9}}
			@media print{body{margin:0;max-width:none}h2{break-after:avoid}img,pre,table{break-inside:avoid}}
			""";

	private static final Pattern IMAGE = Pattern.compile("src=\"([^\":]+)\"");
	private static final Pattern HEADING = Pattern.compile("<h2>(.*?)</h2>");

	private final Path source;
	private final Path target;

	private Manual(Path source, Path target) {
		this.source = source;
		this.target = target;
	}

	/** Arguments: folder of the sources, folder of the pages. */
	public static void main(String[] arguments) throws IOException {
		Manual manual = new Manual(Path.of(arguments[0]), Path.of(arguments[1]));
		Files.createDirectories(manual.target);
		for (String language : LANGUAGES.keySet()) {
			manual.write(language);
		}
		manual.writeIndex();
	}

	private void write(String language) throws IOException {
		var extensions = List.of(TablesExtension.create());
		String text = Files.readString(source.resolve(language + ".md"));
		String html = HtmlRenderer.builder().extensions(extensions).build().render(Parser.builder().extensions(extensions).build().parse(text));
		String title = text.lines().findFirst().orElseThrow().replaceFirst("^# ", "");
		StringBuilder contents = new StringBuilder();
		StringBuilder body = new StringBuilder();
		Matcher heading = HEADING.matcher(html);
		for (int number = 1; heading.find(); number++) {
			contents.append("<li><a href=\"#s").append(number).append("\">").append(heading.group(1)).append("</a></li>\n");
			heading.appendReplacement(body, Matcher.quoteReplacement("<h2 id=\"s" + number + "\">" + heading.group(1) + "</h2>"));
		}
		heading.appendTail(body);
		int afterTitle = body.indexOf("</h1>") + "</h1>".length();
		body.insert(afterTitle, "\n<nav>" + others(language) + "<ol>\n" + contents + "</ol></nav>");
		Files.writeString(target.resolve(language + ".html"), page(language, title, embedded(body.toString())));
	}

	private static String others(String language) {
		return LANGUAGES.entrySet().stream().filter(entry -> !entry.getKey().equals(language))
				.map(entry -> "<a href=\"" + entry.getKey() + ".html\" lang=\"" + entry.getKey() + "\">" + entry.getValue() + "</a>").collect(Collectors.joining(" · "));
	}

	/** Pictures become part of the page. */
	private String embedded(String html) throws IOException {
		StringBuilder result = new StringBuilder();
		Matcher image = IMAGE.matcher(html);
		while (image.find()) {
			String data = Base64.getEncoder().encodeToString(Files.readAllBytes(source.resolve(image.group(1))));
			image.appendReplacement(result, "src=\"data:image/png;base64," + data + "\"");
		}
		return image.appendTail(result).toString();
	}

	private void writeIndex() throws IOException {
		String links = LANGUAGES.entrySet().stream()
				.map(entry -> "<li><a href=\"" + entry.getKey() + ".html\" lang=\"" + entry.getKey() + "\">" + entry.getValue() + "</a></li>\n")
				.collect(Collectors.joining());
		Files.writeString(target.resolve("index.html"), page("ja", "Kado (稼働)", "<h1>Kado (稼働)</h1>\n<ul>\n" + links + "</ul>"));
	}

	private static String page(String language, String title, String body) {
		return "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n"
				+ "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title + "</title>\n<style>\n" + STYLE
				+ "</style>\n</head>\n<body>\n" + body + "\n</body>\n</html>\n";
	}
}

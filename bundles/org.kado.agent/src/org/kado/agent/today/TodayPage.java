package org.kado.agent.today;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.kado.model.State;

/**
 * The page <code>kado-today.html</code>: today and this month for whoever stands at the equipment. One file, no script, no network, no
 * library; as readable in the dark as on paper.
 */
public final class TodayPage {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
	private static final int REFRESH_SECONDS = 300;
	private static final List<State> ALWAYS = List.of(State.MAN, State.MACHINE, State.IDLE, State.NO_DATA);

	private final String equipment;
	private final PageText text;
	private final Locale language;

	/** A page about that equipment in that language, Japanese or English. */
	public TodayPage(String equipment, Locale language) {
		this.equipment = PageText.escaped(equipment);
		this.language = language;
		this.text = new PageText(language);
	}

	/** The page. */
	public String html(HourBook book) {
		StringBuilder html = new StringBuilder(1 << 16);
		head(html);
		Map<State, Long> today = book.day(book.today());
		html.append("<header><h1>").append(equipment).append("</h1><p>").append(text.day(book.today())).append(" · ")
				.append(text.of("today.until", MINUTE.format(book.now()))).append("</p></header>\n");
		cards(html, today);
		html.append("<section><h2>").append(text.of("today.title")).append("</h2><p>").append(text.of("today.subtitle")).append("</p>\n");
		new HourBars(book, text).draw(html, book.today());
		legend(html, book);
		table(html, book);
		html.append("</section>\n<section><h2>").append(text.of("today.month", book.sums().month().toString())).append("</h2><p>");
		month(html, book);
		html.append("</p>\n");
		new MonthGrid(book, text).draw(html);
		html.append("</section>\n<footer>").append(text.of("today.footer", book.zone().getId())).append("</footer>\n</main></body></html>\n");
		return html.toString();
	}

	private void head(StringBuilder html) {
		html.append("<!DOCTYPE html>\n<html lang=\"").append(language.getLanguage()).append("\"><head><meta charset=\"utf-8\"><title>").append(equipment)
				.append(" – ").append(text.of("today.title")).append("</title>\n<meta name=\"viewport\" content=\"width=device-width\">")
				.append("<meta http-equiv=\"refresh\" content=\"").append(REFRESH_SECONDS).append("\">\n<style>\n").append(style())
				.append("</style></head><body>\n<svg width=\"0\" height=\"0\" style=\"position:absolute\"><defs>")
				.append("<pattern id=\"h\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
				.append("<path class=\"hatch\" d=\"M0 0V5\"/></pattern></defs></svg>\n<main>\n");
	}

	private static String style() {
		try (InputStream in = TodayPage.class.getResourceAsStream("today.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // a resource of this bundle
		}
	}

	private void cards(StringBuilder html, Map<State, Long> today) {
		HourBook.Use use = HourBook.Use.of(today);
		html.append("<div class=\"cards\">\n<div class=\"card\"><span>").append(text.of("today.utilisation")).append("</span><b>")
				.append(PageText.percent(use.usedMillis(), use.observedMillis())).append("</b><span>");
		if (use.unknownMillis() > 0) {
			long whole = use.observedMillis() + use.unknownMillis();
			html.append(text.of("today.range", PageText.percent(use.usedMillis(), whole), PageText.percent(use.usedMillis() + use.unknownMillis(), whole)));
		}
		html.append("</span></div>\n");
		for (State state : ALWAYS) {
			html.append("<div class=\"card\" style=\"--c:var(--").append(state == State.NO_DATA ? "hatch" : state.id()).append(")\"><span>")
					.append(text.state(state)).append("</span><b>").append(text.duration(today.getOrDefault(state, 0L))).append("</b></div>\n");
		}
		html.append("</div>\n");
	}

	private void legend(StringBuilder html, HourBook book) {
		html.append("<ul>");
		shown(book).forEach(state -> html.append("<li><svg viewBox=\"0 0 14 14\"><path class=\"").append(state.id())
				.append("\" d=\"M0 0h14v14H0z\"/></svg>").append(text.state(state)).append("</li>"));
		html.append("</ul>\n");
	}

	/** What was ever seen this month, and what one always asks for. */
	private static List<State> shown(HourBook book) {
		Map<State, Long> month = book.month();
		return Arrays.stream(State.values()).filter(state -> ALWAYS.contains(state) || month.containsKey(state)).toList();
	}

	private void table(StringBuilder html, HourBook book) {
		List<State> states = shown(book);
		LocalDate date = book.today();
		html.append("<details><summary>").append(text.of("today.figures")).append("</summary><div class=\"wide\"><table><tr><th>")
				.append(text.of("today.hour")).append("</th>");
		states.forEach(state -> html.append("<th>").append(text.state(state)).append("</th>"));
		html.append("</tr>\n");
		for (int hour = 0; hour < HourBook.HOURS; hour++) {
			Map<State, Long> millis = book.hour(date, hour);
			if (!millis.isEmpty()) {
				html.append("<tr><td>").append(hour).append(":00</td>");
				states.forEach(state -> html.append("<td>").append(text.duration(millis.getOrDefault(state, 0L))).append("</td>"));
				html.append("</tr>\n");
			}
		}
		html.append("</table></div></details>\n");
	}

	private void month(StringBuilder html, HourBook book) {
		Map<State, Long> month = book.month();
		HourBook.Use use = HourBook.Use.of(month);
		html.append(text.of("today.monthFigures", PageText.percent(use.usedMillis(), use.observedMillis()),
				text.duration(month.getOrDefault(State.MAN, 0L)), text.duration(month.getOrDefault(State.MACHINE, 0L)),
				text.duration(use.unknownMillis())));
	}
}

package org.kado.charts.paint;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.kado.charts.scene.TextFont;

/**
 * The fonts of pictures. Families that have Latin and Japanese letters of one design come first, so that a name such as 設備A looks like
 * one word; where there is none, the platform's sans serif with its fallbacks is taken. Safe for threads.
 */
final class ChartFonts {

	/** In order of preference: Windows, Linux, macOS, older Windows. */
	static final List<String> FAMILIES = List.of("Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Meiryo");

	private final String family;
	private final Map<TextFont, Font> fonts = new ConcurrentHashMap<>();
	private final Map<TextFont, Font> fallbacks = new ConcurrentHashMap<>();

	ChartFonts() {
		family = FAMILIES.stream().filter(ChartFonts::isInstalled).findFirst().orElse(Font.SANS_SERIF);
	}

	private static boolean isInstalled(String family) {
		// a family that is missing is silently replaced by Dialog
		return family.equals(new Font(family, Font.PLAIN, 12).getFamily(Locale.ROOT));
	}

	/** A font that can show the text. */
	Font fontFor(String text, TextFont font) {
		Font preferred = fonts.computeIfAbsent(font, wanted -> create(family, wanted));
		if (preferred.canDisplayUpTo(text) < 0) {
			return preferred;
		}
		return fallbacks.computeIfAbsent(font, wanted -> create(Font.SANS_SERIF, wanted));
	}

	private static Font create(String family, TextFont font) {
		return new Font(family, font.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) font.size());
	}
}

package org.kado.charts.paint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** Finds TrueType fonts with Japanese letters among the files of a system. Fonts with PostScript outlines are passed over: they can't be embedded. */
final class FontFiles {

	/**
	 * A font that may be there.
	 *
	 * @param file     name of its file, lower case
	 * @param postName PostScript name within the file, where it holds several; a beginning is enough; empty: the first
	 * @param boldFile the file of the bold one; empty: none
	 * @param boldName its PostScript name
	 */
	private record Candidate(String file, String postName, String boldFile, String boldName) {
	}

	/** In order of preference: those of Windows, then those of Linux. */
	private static final List<Candidate> CANDIDATES = List.of(
			new Candidate("yugothm.ttc", "YuGothicUI-Regular", "yugothb.ttc", "YuGothicUI-Bold"),
			new Candidate("yugothr.ttc", "YuGothicUI-Regular", "yugothb.ttc", "YuGothicUI-Bold"),
			new Candidate("meiryo.ttc", "MeiryoUI", "meiryob.ttc", "MeiryoUI-Bold"),
			new Candidate("msgothic.ttc", "MS-UIGothic", "", ""),
			new Candidate("biz-udgothicr.ttc", "BIZ-UDPGothic", "biz-udgothicb.ttc", "BIZ-UDPGothic-Bold"),
			new Candidate("notosansjp-regular.ttf", "", "notosansjp-bold.ttf", ""),
			new Candidate("ipaexg.ttf", "", "", ""),
			new Candidate("vl-pgothic-regular.ttf", "", "", ""),
			new Candidate("vl-gothic-regular.ttf", "", "", ""),
			new Candidate("takaopgothic.ttf", "", "", ""),
			new Candidate("takaogothic.ttf", "", "", ""),
			new Candidate("ipagp.ttf", "", "", ""),
			new Candidate("ipag.ttf", "", "", ""),
			new Candidate("umeplus-p-gothic.ttf", "", "", ""),
			new Candidate("fonts-japanese-gothic.ttf", "", "", ""),
			new Candidate("arial unicode.ttf", "", "", ""));

	/** Deep enough for any distribution's folders. */
	private static final int DEPTH = 6;

	private final Map<String, Path> files = new HashMap<>();

	/** Looks into folders; one that is not there holds nothing. */
	FontFiles(List<Path> folders) {
		folders.forEach(this::list);
	}

	/** The folders in which this system keeps fonts. */
	static List<Path> folders(Map<String, String> environment, String home) {
		List<Path> folders = new ArrayList<>();
		Optional.ofNullable(environment.get("WINDIR")).ifPresent(windows -> folders.add(Path.of(windows, "Fonts")));
		Optional.ofNullable(environment.get("LOCALAPPDATA")).ifPresent(local -> folders.add(Path.of(local, "Microsoft", "Windows", "Fonts")));
		folders.add(Path.of("/usr/share/fonts"));
		folders.add(Path.of("/usr/local/share/fonts"));
		folders.add(Path.of(home, ".local", "share", "fonts"));
		folders.add(Path.of(home, ".fonts"));
		folders.add(Path.of("/Library/Fonts"));
		folders.add(Path.of("/System/Library/Fonts"));
		return folders;
	}

	private void list(Path folder) {
		if (Files.isDirectory(folder)) {
			try (Stream<Path> found = Files.walk(folder, DEPTH)) {
				found.filter(Files::isRegularFile).forEach(file -> files.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file));
			} catch (IOException | java.io.UncheckedIOException e) {
				// a folder that can't be read to its end has given what it could
				files.size();
			}
		}
	}

	/** The first typeface that shows Japanese; empty where none can be embedded. */
	@SuppressWarnings("resource") // fonts stay open as long as documents may be saved
	Optional<PdfTypeface> find() {
		for (Candidate candidate : CANDIDATES) {
			Optional<TrueTypeFont> plain = open(candidate.file(), candidate.postName());
			if (plain.isPresent()) {
				try {
					EmbeddedTypeface typeface = new EmbeddedTypeface(plain.get(), open(candidate.boldFile(), candidate.boldName()));
					if (typeface.canShow(PdfTypefaces.JAPANESE)) {
						return Optional.of(typeface);
					}
				} catch (IOException e) {
					// a damaged font is none; the next one may be whole
					continue;
				}
			}
		}
		return Optional.empty();
	}

	/** Fonts are read from until documents are saved, so files stay open as long as their fonts are used. */
	@SuppressWarnings("resource")
	private Optional<TrueTypeFont> open(String name, String postName) {
		Path file = files.get(name);
		if (file == null) {
			return Optional.empty();
		}
		try {
			Optional<TrueTypeFont> font = name.endsWith(".ttc") ? ofCollection(file, postName)
					: Optional.of(new OTFParser().parse(new RandomAccessReadBufferedFile(file.toFile())));
			return font.filter(FontFiles::canBeEmbedded);
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	@SuppressWarnings("resource")
	private static Optional<TrueTypeFont> ofCollection(Path file, String postName) throws IOException {
		List<TrueTypeFont> fonts = new ArrayList<>();
		new TrueTypeCollection(file.toFile()).processAllFonts(fonts::add);
		for (TrueTypeFont font : fonts) {
			if (font.getName() != null && font.getName().startsWith(postName)) {
				return Optional.of(font);
			}
		}
		return fonts.stream().findFirst();
	}

	private static boolean canBeEmbedded(TrueTypeFont font) {
		try {
			boolean postScript = font instanceof OpenTypeFont open && open.isPostScript();
			boolean restricted = font.getOS2Windows() != null && (font.getOS2Windows().getFsType() & 0x000F) == 0x0002;
			boolean noSubset = font.getOS2Windows() != null && (font.getOS2Windows().getFsType() & 0x0100) != 0;
			return !postScript && !restricted && !noSubset && font.getGlyph() != null;
		} catch (IOException | UnsupportedOperationException e) {
			return false;
		}
	}
}

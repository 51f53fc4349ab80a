package org.kado.agent.today;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

import org.kado.agent.file.WholeFile;

/** Keeps the page in a log folder up to date. Belongs to one thread. */
public final class TodayPageFile {

	/** Name of the page. */
	public static final String FILE_NAME = "kado-today.html";

	private final Path folder;
	private final ZoneId zone;
	private final TodayPage page;
	private final MinuteFolder minutes;

	/** The page of that equipment in its log folder. Writes nothing before {@link #write}. */
	public TodayPageFile(Path folder, String equipment, ZoneId zone, Locale language) {
		this.folder = folder;
		this.zone = zone;
		this.page = new TodayPage(equipment, language);
		this.minutes = new MinuteFolder(folder, YearMonth.of(1970, 1));
	}

	/**
	 * Reads on in the minute files and puts a new page in the place of the old one; whoever reads it sees the one or the other.
	 *
	 * @throws IOException where the folder can't be read or written
	 */
	public void write(Instant now) throws IOException {
		ZonedDateTime local = now.atZone(zone);
		String html = page.html(HourBook.of(minutes.look(YearMonth.from(local)), zone, local));
		WholeFile.replaceUnforced(folder.resolve(FILE_NAME), html.getBytes(StandardCharsets.UTF_8)); // it can be made again
	}
}

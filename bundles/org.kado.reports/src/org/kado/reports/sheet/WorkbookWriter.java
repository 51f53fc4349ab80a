package org.kado.reports.sheet;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook (xlsx, ECMA-376): sheet after sheet, row after row, in constant memory. The same cells give the same bytes. Used from one thread.
 */
public final class WorkbookWriter implements Closeable {

	/** The least that zip archives can hold, so that nothing in the file tells when it was written. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final ZipOutputStream zip;
	private final Writer out;
	private final List<String> written = new ArrayList<>();
	private Optional<SheetWriter> open = Optional.empty();
	private List<String> tabs = List.of();

	/** Writes to the stream, which is closed along. */
	public WorkbookWriter(OutputStream target) {
		zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
		out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
	}

	/** Begins the next sheet; the one before takes no more rows. Refuses a name that is there already. */
	public SheetWriter sheet(SheetLayout layout) throws IOException {
		if (written.stream().anyMatch(layout.name()::equalsIgnoreCase)) {
			throw new IllegalArgumentException("two sheets of one name: " + layout.name());
		}
		endSheet();
		written.add(layout.name());
		entry("xl/worksheets/sheet" + written.size() + ".xml");
		SheetWriter sheet = new SheetWriter(out, layout);
		open = Optional.of(sheet);
		return sheet;
	}

	/** Sets the order of tabs, where it shall not be the one of writing; it names every sheet once. */
	public void tabs(List<String> names) {
		if (!List.copyOf(written).stream().sorted().toList().equals(names.stream().sorted().toList())) {
			throw new IllegalArgumentException("not the sheets that are there: " + names);
		}
		tabs = List.copyOf(names);
	}

	/** Names of the sheets in the order of writing. */
	public List<String> sheets() {
		return List.copyOf(written);
	}

	/** Ends the file. A workbook without a sheet is refused, since no spreadsheet opens it. */
	@Override
	public void close() throws IOException {
		try (ZipOutputStream closing = zip) {
			if (!written.isEmpty()) {
				endSheet();
				part("xl/workbook.xml", WorkbookParts.workbook(written, tabs.isEmpty() ? written : tabs));
				part("xl/_rels/workbook.xml.rels", WorkbookParts.workbookRelations(written.size()));
				part("xl/styles.xml", WorkbookParts.styles());
				part("_rels/.rels", WorkbookParts.packageRelations());
				part("[Content_Types].xml", WorkbookParts.contentTypes(written.size()));
			}
		}
	}

	private void endSheet() throws IOException {
		if (open.isPresent()) {
			open.get().end();
			out.flush();
			zip.closeEntry();
			open = Optional.empty();
		}
	}

	private void part(String name, String text) throws IOException {
		entry(name);
		out.write(text);
		out.flush();
		zip.closeEntry();
	}

	private void entry(String name) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(NO_TIME);
		zip.putNextEntry(entry);
	}
}

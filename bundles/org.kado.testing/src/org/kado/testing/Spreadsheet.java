package org.kado.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook read by nothing of Kado's: its sheets in the order of their tabs, their cells by place. Empty cells are not there. */
public final class Spreadsheet {

	/**
	 * A cell.
	 *
	 * @param value   as the file holds it: numbers with a point, texts as they are
	 * @param formula without the sign =; empty where there is none
	 */
	public record Cell(String value, Optional<String> formula) {

		/** The value as a number. */
		public double number() {
			return Double.parseDouble(value);
		}
	}

	/** Spreadsheets read this as a character by its number. */
	private static final Pattern NUMBERED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private final Map<String, Map<String, Cell>> sheets = new LinkedHashMap<>();
	private final List<String> shared = new ArrayList<>();

	/** Reads a file. */
	public static Spreadsheet read(Path file) throws IOException {
		Spreadsheet book = new Spreadsheet();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			book.fill(zip);
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
		return book;
	}

	/** Names of the sheets in the order of their tabs. */
	public List<String> sheets() {
		return List.copyOf(sheets.keySet());
	}

	/** The cells of a sheet by their places, such as A1. */
	public Map<String, Cell> cells(String sheet) {
		return sheets.get(sheet);
	}

	/** The value of a cell; empty where there is none. */
	public String value(String sheet, String place) {
		return Optional.ofNullable(sheets.get(sheet).get(place)).map(Cell::value).orElse("");
	}

	/** The rows of a sheet below its second row, each as what stands in it by the name in the second row. */
	public List<Map<String, Cell>> table(String sheet) {
		Map<String, String> names = new LinkedHashMap<>();
		Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();
		cells(sheet).forEach((place, cell) -> {
			String column = place.replaceAll("[0-9]", "");
			String row = place.replaceAll("[A-Z]", "");
			if (row.equals("2")) {
				names.put(column, cell.value());
			} else if (!row.equals("1")) {
				rows.computeIfAbsent(row, number -> new LinkedHashMap<>()).put(names.get(column), cell);
			}
		});
		return List.copyOf(rows.values());
	}

	private void fill(ZipFile zip) throws IOException, XMLStreamException {
		Map<String, String> targets = new LinkedHashMap<>();
		elements(zip, "xl/_rels/workbook.xml.rels", "Relationship", xml -> targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target")));
		if (zip.getEntry("xl/sharedStrings.xml") != null) {
			elements(zip, "xl/sharedStrings.xml", "si", xml -> shared.add(text(xml, "si", "t")));
		}
		Map<String, String> names = new LinkedHashMap<>();
		elements(zip, "xl/workbook.xml", "sheet",
				xml -> names.put(xml.getAttributeValue(null, "name"), xml.getAttributeValue("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id")));
		for (Map.Entry<String, String> each : names.entrySet()) {
			Map<String, Cell> cells = new LinkedHashMap<>();
			elements(zip, "xl/" + targets.get(each.getValue()), "c", xml -> cell(xml, cells));
			sheets.put(each.getKey(), cells);
		}
	}

	private void cell(XMLStreamReader xml, Map<String, Cell> cells) throws XMLStreamException {
		String place = xml.getAttributeValue(null, "r");
		String kind = Optional.ofNullable(xml.getAttributeValue(null, "t")).orElse("n");
		StringBuilder value = new StringBuilder();
		Optional<String> formula = Optional.empty();
		while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c"))) {
			if (xml.isStartElement() && xml.getLocalName().equals("f")) {
				formula = Optional.of(xml.getElementText());
			} else if (xml.isStartElement() && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"))) {
				value.append(xml.getElementText());
			}
		}
		String known = kind.equals("s") ? shared.get(Integer.parseInt(value.toString())) : value.toString();
		if (!known.isEmpty() || formula.isPresent()) {
			cells.put(place, new Cell(NUMBERED.matcher(known).replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16)))), formula));
		}
	}

	private static String text(XMLStreamReader xml, String end, String part) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(end))) {
			if (xml.isStartElement() && xml.getLocalName().equals(part)) {
				text.append(xml.getElementText());
			}
		}
		return text.toString();
	}

	/** What is done with an element that the reader stands at. */
	private interface Visitor {
		void visit(XMLStreamReader xml) throws XMLStreamException;
	}

	private static void elements(ZipFile zip, String entry, String name, Visitor visitor) throws IOException, XMLStreamException {
		try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
			XMLStreamReader xml = XMLInputFactory.newInstance().createXMLStreamReader(new ByteArrayInputStream(in.readAllBytes()), StandardCharsets.UTF_8.name());
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)) {
					visitor.visit(xml);
				}
			}
		}
	}
}

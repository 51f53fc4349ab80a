package org.kado.store.csv.minutes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The first line of a minute file. Spreadsheets on Japanese Windows may have saved it in CP932. */
final class MinuteHeaderLine {

	private static final Charset CP932 = Charset.forName("windows-31j");
	private static final Set<MinuteColumn> REQUIRED = EnumSet.of(MinuteColumn.DATE, MinuteColumn.TIME, MinuteColumn.MAN, MinuteColumn.MACHINE,
			MinuteColumn.OFFSET, MinuteColumn.INSTALLATION);

	private final List<String> names;

	private MinuteHeaderLine(List<String> names) {
		this.names = names;
	}

	/** Reads the bytes of a line, without byte order mark and line break. */
	static MinuteHeaderLine of(byte[] data, int start, int end) {
		return of(decode(data, start, end));
	}

	/** Reads a line of text. */
	static MinuteHeaderLine of(String line) {
		List<String> names = new ArrayList<>();
		for (String name : line.split(",", -1)) {
			String bare = name.strip();
			names.add(bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"") ? bare.substring(1, bare.length() - 1) : bare);
		}
		return new MinuteHeaderLine(names);
	}

	private static String decode(byte[] data, int start, int end) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data, start, end - start)).toString();
		} catch (CharacterCodingException e) {
			return new String(data, start, end - start, CP932);
		}
	}

	/** The columns of one of our files by their index; empty where it is none of ours. */
	Optional<Map<MinuteColumn, Integer>> columns() {
		Map<MinuteColumn, Integer> columns = new EnumMap<>(MinuteColumn.class);
		for (int i = 0; i < names.size(); i++) {
			int index = i;
			MinuteColumn.find(names.get(i)).ifPresent(column -> columns.putIfAbsent(column, index));
		}
		return columns.keySet().containsAll(REQUIRED) ? Optional.of(columns) : Optional.empty();
	}

	/** The names from left to right. */
	List<String> names() {
		return names;
	}
}

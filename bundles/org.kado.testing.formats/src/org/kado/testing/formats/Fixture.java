package org.kado.testing.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.kado.store.LogSource;

/**
 * A small log in the form in which its tool writes it. All of them lie beside this class, listed in {@code fixtures/index.txt}, so that each
 * reader is asked about the files of every other one.
 */
public final class Fixture implements LogSource {

	/** So much of a file a reader sees before it reads. */
	private static final int HEAD_BYTES = 8192;

	private final String format;
	private final String label;
	private final byte[] content;

	/** A file of that format with that path. */
	public Fixture(String format, String label, byte[] content) {
		this.format = format;
		this.label = label;
		this.content = content.clone();
	}

	/** All fixtures of all formats. */
	public static List<Fixture> all() {
		return new String(bytes("index.txt"), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).map(Fixture::load).toList();
	}

	/** The fixtures of a format. */
	public static List<Fixture> of(String format) {
		return all().stream().filter(fixture -> fixture.format.equals(format)).toList();
	}

	private static Fixture load(String path) {
		int slash = path.indexOf('/');
		return new Fixture(path.substring(0, slash), path.substring(slash + 1), bytes(path));
	}

	private static byte[] bytes(String path) {
		try (InputStream in = Fixture.class.getResourceAsStream("fixtures/" + path)) {
			if (in == null) {
				throw new IllegalStateException("no fixture " + path);
			}
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Id of the format that reads it. */
	public String format() {
		return format;
	}

	/** The same file with other bytes in it. */
	public Fixture with(byte[] bytes) {
		return new Fixture(format, label, bytes);
	}

	/** The same bytes under another path. */
	public Fixture named(String otherLabel) {
		return new Fixture(format, otherLabel, content);
	}

	/** All its bytes. */
	public byte[] content() {
		return content.clone();
	}

	/** What a reader sees before it reads. */
	public byte[] head() {
		return Arrays.copyOf(content, Math.min(content.length, HEAD_BYTES));
	}

	@Override
	public String name() {
		return label.substring(label.lastIndexOf('/') + 1);
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public InputStream open() {
		return new ByteArrayInputStream(content);
	}

	@Override
	public String toString() {
		return format + "/" + label;
	}
}

package org.kado.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HexFormat;

import org.kado.archive.notes.Notes;
import org.kado.store.ReadRules;

/**
 * A hash of all that the opening of a folder depends on. The files go into it as a sum: of a hundred thousand, sorting them would take longer than all else. Immutable.
 */
final class FolderKey {

	private static final int KEY_BYTES = 16;
	/** Tells the second sum from the first. */
	private static final long OTHER = 0x2545_F491_4F6C_DD1DL;

	private final String files;
	private final String way;

	/**
	 * A key.
	 *
	 * @param files   all files, in any order
	 * @param formats ids of the formats that read them
	 * @param said    what was said now of what files leave open
	 */
	FolderKey(Collection<LogFile> files, String formats, ReadRules said) {
		long first = 0;
		long second = 0;
		for (LogFile file : files) {
			long hash = file.hash();
			first += hash;
			second += LabelHash.mixed(hash ^ OTHER);
		}
		this.files = files.size() + " " + first + " " + second + "\n";
		way = formats + "\n" + said.zoneForNaive().map(ZoneId::getId).orElse("") + "\n"
				+ said.dateOrder().map(Enum::name).orElse("") + "\n";
	}

	/** The hash, 32 hexadecimal digits, as long as people have said that and no more. */
	String with(Notes notes) {
		return hash(files + way + notes.text());
	}

	/** The same of all but the files. */
	String circumstances(Notes notes) {
		return hash(way + notes.text());
	}

	private static String hash(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}

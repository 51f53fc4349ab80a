package org.kado.formats;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

import org.kado.store.LogSource;

/** Names the equipment that a foreign file is of: as the content tells, else as the folder is called that it lies in, else as the file is. */
public final class EquipmentName {

	/** Folders that tools make for days and for themselves name no equipment. */
	private static final Pattern NO_NAME = Pattern.compile("[\\d._ -]*|(?i:telemetry|logs?|data|export|exports|records|ログ|[^/]*\\.(?:zip|gz))");
	private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[A-Za-z0-9]{1,5}$");

	private EquipmentName() {
	}

	/**
	 * The name.
	 *
	 * @param source the file
	 * @param told   the host, device or computer that the content names; empty where it names none
	 */
	public static String of(LogSource source, String told) {
		if (!told.isBlank()) {
			return told.strip();
		}
		List<String> folders = source.folders();
		for (int i = folders.size() - 1; i >= 0; i--) {
			if (!NO_NAME.matcher(folders.get(i)).matches()) {
				return Normalizer.normalize(folders.get(i), Normalizer.Form.NFC);
			}
		}
		String name = ENDING.matcher(Normalizer.normalize(source.name(), Normalizer.Form.NFC)).replaceFirst("");
		return name.isBlank() ? source.label() : name;
	}
}

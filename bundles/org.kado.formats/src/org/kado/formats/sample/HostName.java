package org.kado.formats.sample;

import java.util.List;

import org.kado.store.LogSource;

/** How a host is called where its file does not say: by the folder that the file lies in, else by the file itself. */
public final class HostName {

	private HostName() {
	}

	/** The name; never empty. */
	public static String of(LogSource source) {
		List<String> folders = source.folders();
		String folder = folders.isEmpty() ? "" : folders.get(folders.size() - 1).strip();
		String file = source.name();
		int point = file.lastIndexOf('.');
		String bare = (point > 0 ? file.substring(0, point) : file).strip();
		return !folder.isEmpty() ? folder : bare.isEmpty() ? "?" : bare;
	}
}

package org.kado.agent.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A log folder in memory, whose files grow and are kept by others. */
final class MemoryLog implements Originals {

	final Map<String, byte[]> files = new TreeMap<>();
	final Set<String> locked = new HashSet<>();
	/** Told of each opening. */
	Consumer<String> whenOpened = file -> {
		// most tests don't care
	};
	/** Grows by this at each opening, as a file that is being recorded does. */
	String growsBy = "";

	MemoryLog put(String file, String text) {
		files.put(file, text.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	MemoryLog append(String file, String text) {
		byte[] more = text.getBytes(StandardCharsets.UTF_8);
		byte[] before = files.get(file);
		byte[] grown = Arrays.copyOf(before, before.length + more.length);
		System.arraycopy(more, 0, grown, before.length, more.length);
		files.put(file, grown);
		return this;
	}

	@Override
	public List<String> list() {
		return List.copyOf(files.keySet());
	}

	@Override
	public long size(String file) {
		return files.get(file).length;
	}

	@Override
	public InputStream open(String file) throws IOException {
		whenOpened.accept(file);
		if (locked.contains(file)) {
			throw new FileSystemException(file, null, "sharing violation");
		}
		if (!files.containsKey(file)) {
			throw new FileSystemException(file, null, "no such file");
		}
		if (!growsBy.isEmpty()) {
			append(file, growsBy);
		}
		return new ByteArrayInputStream(files.get(file));
	}
}

package org.kado.fuzz;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import org.kado.store.LogSource;

/**
 * Bytes as a file.
 *
 * @param name      its name
 * @param content   what it holds
 * @param mostBytes how much one read gives at most
 */
record BytesSource(String name, byte[] content, int mostBytes) implements LogSource {

	@Override
	public String label() {
		return "folder/" + name;
	}

	@Override
	public InputStream open() {
		return new ByteArrayInputStream(content) {

			@Override
			public synchronized int read(byte[] target, int offset, int length) {
				return super.read(target, offset, Math.min(length, mostBytes));
			}
		};
	}
}

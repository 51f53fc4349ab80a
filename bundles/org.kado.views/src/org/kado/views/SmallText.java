package org.kado.views;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files that people write: UTF-8, else as Windows in Japan saves. */
final class SmallText {

	private static final Charset CP932 = Charset.forName("windows-31j");

	private SmallText() {
	}

	/** The whole text. */
	static String read(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			return new String(bytes, CP932);
		}
	}
}

package org.kado.store.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;

import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.csv.minutes.ResavedText;

/** Lets readers of minute files see what a spreadsheet saved again as if their tool had written it. */
final class ResavedFiles {

	private static final int HEAD_BYTES = 8192;

	private ResavedFiles() {
	}

	/** Whether a file that begins so is known, as it is or in the form it had before it was saved again. */
	static boolean recognises(byte[] head, Predicate<byte[]> known) {
		return known.test(ResavedText.find(head).map(resaved -> resaved.head(head)).orElse(head));
	}

	/** The file in the form that its reader knows; empty where something was asked. */
	@SuppressWarnings("resource") // what is returned closes it
	static Optional<InputStream> open(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		byte[] head;
		try (InputStream in = source.open()) {
			head = in.readNBytes(HEAD_BYTES);
		}
		Optional<ResavedText> resaved = ResavedText.find(head);
		return resaved.isPresent() ? resaved.get().open(source, rules, sink) : Optional.of(source.open());
	}
}

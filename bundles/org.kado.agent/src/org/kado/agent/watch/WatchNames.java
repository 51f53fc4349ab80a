package org.kado.agent.watch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.kado.agent.text.Phrase;

/** Says which names a watch list can hold. */
public final class WatchNames {

	private WatchNames() {
	}

	/** Why the name can't be watched; empty where it can. */
	public static Optional<Phrase> refusal(String name) {
		return WatchText.isName(name.strip()) ? Optional.empty()
				: Optional.of(Phrase.of("watch.wrong.argument", name, Integer.toString(WatchText.MAX_NAME_LENGTH)));
	}

	/** Why these can't be added to those; empty where they can. */
	public static Optional<Phrase> refusal(List<String> known, List<String> added) {
		long count = Stream.concat(known.stream(), added.stream()).map(WatchText::key).distinct().count();
		return count <= WatchText.MAX_NAMES ? Optional.empty()
				: Optional.of(Phrase.of("watch.full", Integer.toString(WatchText.MAX_NAMES)));
	}

	/** Whether both are the same process. */
	public static boolean same(String name, String other) {
		return WatchText.key(name).equals(WatchText.key(other));
	}
}

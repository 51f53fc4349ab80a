package org.kado.archive.index;

/** Labels one after the other: each mostly begins as the one before it, and what they share stands there once. Not safe for use by several threads. */
final class LabelRun {

	private String previous = "";

	void write(BlockOutput out, String label) {
		int shared = 0;
		int most = Math.min(previous.length(), label.length());
		while (shared < most && previous.charAt(shared) == label.charAt(shared)) {
			shared++;
		}
		if (shared > 0 && Character.isHighSurrogate(label.charAt(shared - 1))) {
			shared--; // half a character has no encoding
		}
		out.number(shared).text(label.substring(shared));
		previous = label;
	}

	String read(BlockInput in) throws IndexDamageException {
		int shared = in.choice(previous.length() + 1);
		previous = previous.substring(0, shared) + in.text();
		return previous;
	}
}

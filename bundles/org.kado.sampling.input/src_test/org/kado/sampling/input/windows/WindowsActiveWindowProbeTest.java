package org.kado.sampling.input.windows;

import org.kado.sampling.ActiveWindowProbe;
import org.kado.sampling.input.ActiveWindowProbeContractTest;

import com.sun.jna.Memory;

/** Captions as Windows gives them: at most as many characters as there is room for, and a zero. */
class WindowsActiveWindowProbeTest extends ActiveWindowProbeContractTest {

	private final FakeCaptions captions = new FakeCaptions();

	@Override
	protected ActiveWindowProbe showing(String text) {
		show(text);
		return new WindowsActiveWindowProbe(captions);
	}

	@Override
	protected void show(String text) {
		captions.caption = text;
	}

	private static final class FakeCaptions implements WindowsActiveWindowProbe.Captions {

		private String caption;

		@Override
		public long foregroundWindow() {
			return caption == null ? 0 : 0x1_0042;
		}

		@Override
		public int caption(long window, Memory text, int capacityChars) {
			int length = Math.min(caption.length(), capacityChars - 1);
			for (int i = 0; i <= length; i++) {
				text.setShort((long) i * Character.BYTES, i == length ? 0 : (short) caption.charAt(i));
			}
			return length;
		}
	}
}

package org.kado.sampling.hook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kado.sampling.InputCounter.Counts;
import org.kado.testing.Requirement;

import com.github.kwhat.jnativehook.keyboard.NativeKeyEvent;
import com.github.kwhat.jnativehook.mouse.NativeMouseEvent;
import com.github.kwhat.jnativehook.mouse.NativeMouseWheelEvent;

@Requirement("S1-14")
class EventCountsTest {

	private final EventCounts counts = new EventCounts();

	private int[] drain() {
		Counts target = new Counts();
		counts.drain(target);
		return new int[] {target.keys, target.clicks, target.moves, target.wheel};
	}

	private static NativeKeyEvent key(int id, int code, char letter) {
		return new NativeKeyEvent(id, 0, code, code, letter);
	}

	private static NativeMouseEvent mouse(int id, int x, int button) {
		return new NativeMouseEvent(id, 0, x, x, 1, button);
	}

	@Test
	void pressesMovesAndTurnsCountAndNothingElseDoes() {
		counts.nativeKeyPressed(key(NativeKeyEvent.NATIVE_KEY_PRESSED, NativeKeyEvent.VC_A, NativeKeyEvent.CHAR_UNDEFINED));
		counts.nativeKeyTyped(key(NativeKeyEvent.NATIVE_KEY_TYPED, NativeKeyEvent.VC_UNDEFINED, 'a'));
		counts.nativeKeyReleased(key(NativeKeyEvent.NATIVE_KEY_RELEASED, NativeKeyEvent.VC_A, NativeKeyEvent.CHAR_UNDEFINED));
		assertArrayEquals(new int[] {1, 0, 0, 0}, drain());
		counts.nativeMousePressed(mouse(NativeMouseEvent.NATIVE_MOUSE_PRESSED, 5, 1));
		counts.nativeMouseReleased(mouse(NativeMouseEvent.NATIVE_MOUSE_RELEASED, 5, 1));
		counts.nativeMouseClicked(mouse(NativeMouseEvent.NATIVE_MOUSE_CLICKED, 5, 1));
		assertArrayEquals(new int[] {0, 1, 0, 0}, drain());
		counts.nativeMouseMoved(mouse(NativeMouseEvent.NATIVE_MOUSE_MOVED, 6, 0));
		counts.nativeMouseDragged(mouse(NativeMouseEvent.NATIVE_MOUSE_DRAGGED, 7, 1));
		counts.nativeMouseWheelMoved(new NativeMouseWheelEvent(NativeMouseEvent.NATIVE_MOUSE_WHEEL, 0, 7, 7, 1, 1, 3, 1));
		assertArrayEquals(new int[] {0, 0, 2, 1}, drain());
		assertArrayEquals(new int[4], drain(), "drained");
	}

	@Test
	void nothingButFourNumbersIsKept() throws IllegalAccessException {
		for (int code = 0; code < 300; code++) {
			counts.nativeKeyPressed(key(NativeKeyEvent.NATIVE_KEY_PRESSED, code, NativeKeyEvent.CHAR_UNDEFINED));
			counts.nativeMouseMoved(mouse(NativeMouseEvent.NATIVE_MOUSE_MOVED, code, 0));
		}
		int[] values = new int[4];
		int found = 0;
		for (Field field : EventCounts.class.getDeclaredFields()) {
			if (!field.isSynthetic()) {
				assertEquals(AtomicInteger.class, field.getType(), field.getName() + " could keep more than a count");
				assertEquals(0, field.getModifiers() & Modifier.STATIC, field.getName());
				field.setAccessible(true);
				values[found++] = ((AtomicInteger) field.get(counts)).get();
			}
		}
		assertEquals(Object.class, EventCounts.class.getSuperclass());
		assertEquals(4, found);
		Arrays.sort(values);
		assertArrayEquals(new int[] {0, 0, 300, 300}, values);
	}

	@Test
	void noCountIsLostBetweenThreads() {
		long drained = IntStream.range(0, 4_000).parallel().mapToLong(i -> {
			counts.nativeKeyPressed(null);
			return i % 10 == 0 ? drain()[0] : 0;
		}).sum();
		assertEquals(4_000, drained + drain()[0]);
	}
}

package org.kado.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.model.facts.Truth;
import org.kado.model.facts.Truths;
import org.kado.testing.Requirement;

/** Conditions on window titles, and the sampler that writes conditions into ticks. */
@Requirement({"S1-21", "S1-39"})
class WindowConditionsTest extends ConditionSourceContractTest {

	private final FakeWindow window = new FakeWindow();

	@Override
	protected ConditionSource working() {
		return new WindowConditions(window).titleContains("運転");
	}

	@Override
	protected ConditionSource broken() {
		window.title = null;
		return working();
	}

	@Override
	protected void hold(boolean holds) {
		window.title = holds ? "NC 1 - 自動運転中" : "NC 1";
	}

	@Override
	protected Source source() {
		return Source.WINDOW;
	}

	@Override
	protected Truth look(ConditionSource condition) {
		return condition.look(nowMillis += 5_000);
	}

	@ParameterizedTest
	@CsvSource({"Auto RUN, auto run, true", "auto run, RUN, true", "auto run, runs, false", "'', a, false", "ｒｕｎ, ＲＵＮ, true", "自動運転, 運転, true",
			"aab, ab, true", "straße, STRASSE, false", "x, x, true"})
	void aTextIsFoundWhateverItsCase(String title, String text, boolean contains) {
		WindowTitle holder = new WindowTitle();
		title.chars().forEach(c -> holder.add((char) c));
		assertEquals(contains, holder.contains(text));
	}

	@Test
	void aLongTitleIsCut() {
		WindowTitle title = new WindowTitle();
		for (int i = 0; i < 5_000; i++) {
			title.add('x');
		}
		title.add('y');
		assertEquals(WindowTitle.MAX_CHARS, title.length());
		assertFalse(title.contains("y"));
		title.clear();
		assertFalse(title.contains("x"));
	}

	@Test
	@SuppressWarnings("resource") // closed twice, on purpose
	void theTitleIsReadOnceATickAndTheProbeClosedOnce() {
		WindowConditions conditions = new WindowConditions(window);
		hold(true);
		ConditionSampler sampler = new ConditionSampler(
				List.of(Optional.of(conditions.titleContains("NC")), Optional.empty(), Optional.of(conditions.titleContains("手動"))));
		assertEquals(Set.of(Source.WINDOW), sampler.sources());
		Tick tick = new Tick().begin(1, 5_000, 5_000);
		sampler.baseline(0);
		sampler.sample(tick, 5_000);
		assertEquals(1, window.reads);
		assertEquals(3, tick.conditionCount());
		assertEquals(List.of(Truth.YES, Truth.UNKNOWN, Truth.NO), truths(tick));
		assertFalse(sampler.isBroken(Source.WINDOW));
		window.title = null;
		sampler.sample(tick, 10_000);
		assertEquals(List.of(Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN), truths(tick));
		assertTrue(sampler.isBroken(Source.WINDOW));
		assertFalse(sampler.isBroken(Source.FOLDER));
		assertEquals("no desktop", sampler.reason(Source.WINDOW));
		sampler.close();
		sampler.close();
		assertEquals(1, window.closed);
	}

	private static List<Truth> truths(Tick tick) {
		return List.of(Truths.get(tick.conditionTruths(), 0), Truths.get(tick.conditionTruths(), 1), Truths.get(tick.conditionTruths(), 2));
	}

	/** A desktop whose active window has this title; null: it can't be told. */
	private static final class FakeWindow implements ActiveWindowProbe {

		private String title = "";
		private int reads;
		private int closed;

		@Override
		public boolean read(WindowTitle holder, long monotonicMillis) {
			reads++;
			holder.clear();
			for (int i = 0; title != null && i < title.length(); i++) {
				holder.add(title.charAt(i));
			}
			return title != null;
		}

		@Override
		public String reason() {
			return title == null ? "no desktop" : "";
		}

		@Override
		public void close() {
			closed++;
		}
	}
}

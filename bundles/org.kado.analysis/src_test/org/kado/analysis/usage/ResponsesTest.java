package org.kado.analysis.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.kado.analysis.plan.CalendarFile;
import org.kado.analysis.sum.SumScope;
import org.kado.model.plan.WorkCalendar;
import org.kado.model.usage.Response;
import org.kado.model.usage.Response.Kind;
import org.kado.model.usage.ResponseTimes;
import org.kado.model.usage.TeamClass;
import org.kado.model.usage.TeamSpan;
import org.kado.model.usage.TeamWork;

class ResponsesTest {

	private static final SumScope ALL = new SumScope(Line.TOKYO, Optional.empty());
	private static final long MINUTE = Line.MINUTE;

	private static ResponseTimes of(String states, String signal) {
		return Responses.of(Line.of(states), Line.of(signal), ALL);
	}

	private static Response response(int from, int to, Kind kind) {
		return new Response(Line.minutes(from, to), kind, Optional.empty());
	}

	@Test
	void waitsEndWithAPersonARestartOrTheDark() {
		ResponseTimes times = of( //
				"mm...MMMmm..mm...zMMmm.?.M.", //
				"mm...mmmmm..mm...z..mm.?...");
		assertEquals(List.of(response(2, 5, Kind.ANSWERED), response(10, 12, Kind.RESTARTED), response(14, 17, Kind.CUT), response(22, 23, Kind.CUT)),
				times.responses());
		assertEquals(OptionalLong.of(3 * MINUTE), times.median());
		assertEquals(4 * MINUTE, times.waitedMillis(Kind.CUT));
	}

	@Test
	void aPersonWhoIsThereDoesNotMakeTheMachineEnd() {
		assertEquals(List.of(response(5, 5, Kind.ATTENDED)), of("mmMMMMM...", "mmmmm.....").responses());
		assertEquals(List.of(), of("mmmmm", "mmmmm").responses(), "a run at the end of the records has no seen end");
		assertEquals(List.of(), of("mmm??M", "mmm??.").responses(), "nor has one that ends in the dark");
	}

	@Test
	void shortPausesOfTheSignalEndNothing() {
		long pause = Responses.SHORTEST_PAUSE_MILLIS;
		assertEquals(30_000, pause);
		assertEquals(2, of("m.m.M", "m.m..").responses().size(), "a minute is no short pause");
	}

	@Test
	void responsesAreToldByShift() {
		WorkCalendar calendar = CalendarFile.read("kado-calendar,1\nshift,a,00:00,00:05,daily\nshift,b,00:05,00:10,daily", name -> Optional.empty()).calendar();
		ResponseTimes times = Responses.of(Line.of("mm.M..mm.M....m.M"), Line.of("mm....mm......m.."), new SumScope(Line.TOKYO, Optional.of(calendar)));
		assertEquals(List.of(Optional.of("a"), Optional.of("b")), times.responses().stream().map(Response::shift).toList(), "ends outside the plan don't count");
	}

	@Test
	void manAndMachineSideBySide() {
		TeamWork team = Teams.of(Line.of("MMMmm..?MMx"), Line.of(".mmmm..??.x"));
		assertEquals(List.of(new TeamSpan(Line.minutes(0, 1), TeamClass.MAN_ALONE), new TeamSpan(Line.minutes(1, 3), TeamClass.TOGETHER),
				new TeamSpan(Line.minutes(3, 5), TeamClass.MACHINE_ALONE), new TeamSpan(Line.minutes(5, 7), TeamClass.NEITHER),
				new TeamSpan(Line.minutes(7, 8), TeamClass.UNKNOWN), new TeamSpan(Line.minutes(8, 9), TeamClass.MAN_AND_UNKNOWN),
				new TeamSpan(Line.minutes(9, 10), TeamClass.MAN_ALONE), new TeamSpan(Line.minutes(10, 11), TeamClass.UNKNOWN)), team.spans());
		assertEquals(2 * MINUTE, team.within(Line.minutes(2, 4)).millis().values().stream().mapToLong(Long::longValue).sum());
	}

	@Test
	void classesSumToThePeriod() {
		for (int seed = 1; seed <= 200; seed++) {
			Random random = new Random(seed);
			TeamWork team = Teams.of(Line.of(Line.random(random, 900, Line.SIGNS)), Line.of(Line.random(random, 900, "m.?")));
			assertEquals(900 * MINUTE, team.millis().values().stream().mapToLong(Long::longValue).sum(), "seed " + seed);
		}
	}
}

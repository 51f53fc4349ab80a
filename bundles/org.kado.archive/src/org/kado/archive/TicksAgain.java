package org.kado.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.kado.model.Problem;
import org.kado.model.facts.AgentCost;
import org.kado.model.facts.ClockAnchor;
import org.kado.model.facts.Event;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.model.facts.ProcessSpan;
import org.kado.model.facts.RecordedSpan;
import org.kado.model.facts.SpanHeader;
import org.kado.model.facts.Tick;
import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.OpenQuestion;

/**
 * Reads the ticks of some installations once more, with what an opened folder does not hold of them: the bytes of network interfaces are most of a log and none of a
 * state, so they are read when somebody asks. Safe for use by several threads.
 */
final class TicksAgain {

	private final List<LogFormat> formats;
	private final Answers answers;
	private final ReadProgress progress;

	TicksAgain(List<LogFormat> formats, Answers answers, ReadProgress progress) {
		this.formats = formats;
		this.answers = answers;
		this.progress = progress;
	}

	/** Tells the ticks. */
	void tell(LogFolder folder, Set<String> installations, TickListener listener) throws IOException {
		new FilesAgain(progress).each(folder, installations, (file, head) -> {
			Optional<LogFormat> format = formats.stream().filter(one -> one.recognises(file.name(), head)).findFirst();
			if (format.isPresent() && !ServiceFile.hasHeadOf(head)) {
				tell(file, format.get(), installations, listener);
			}
		});
	}

	private void tell(LogSource file, LogFormat format, Set<String> installations, TickListener listener) throws IOException {
		format.read(file, answers.rules(file.label(), format), new Ticks(installations, listener));
	}

	/** Hands ticks on; nothing else is asked for. */
	private static final class Ticks implements LogSink {

		private final Set<String> installations;
		private final TickListener listener;
		private Optional<FactsHeader> own = Optional.empty();

		Ticks(Set<String> installations, TickListener listener) {
			this.installations = installations;
			this.listener = listener;
		}

		@Override
		public void facts(FactsHeader header) {
			own = Optional.of(header).filter(one -> installations.contains(one.installation().toString()));
		}

		@Override
		public void tick(Tick tick) {
			own.ifPresent(header -> listener.tick(header, tick));
		}

		@Override
		public void event(Event event) {
			// not asked for
		}

		@Override
		public void anchor(ClockAnchor anchor) {
			// not asked for
		}

		@Override
		public void cost(AgentCost cost) {
			// not asked for
		}

		@Override
		public void inventory(String key, String value) {
			// not asked for
		}

		@Override
		public void minutes(MinuteHeader header) {
			own = Optional.empty();
		}

		@Override
		public void minute(MinuteRow row) {
			// not asked for
		}

		@Override
		public void spans(SpanHeader header) {
			own = Optional.empty();
		}

		@Override
		public void span(RecordedSpan span) {
			// not asked for
		}

		@Override
		public void use(ProcessSpan use) {
			// not asked for
		}

		@Override
		public void question(OpenQuestion question) {
			// answered when the folder was opened, or the folder has nothing of the file
		}

		@Override
		public void problem(Problem problem) {
			// told when the folder was opened
		}
	}
}

package org.kado.sampling.host.windows;

import java.util.Map;
import java.util.Optional;

import org.kado.model.facts.EventKind;
import org.kado.model.facts.Source;
import org.kado.sampling.SessionWatch;

/** Prints what the watch of this Windows tells, until the process is told to end. To be started by hand, under Wine as well. */
public final class SessionWatchMain implements SessionWatch.Listener {

	/** Runs. */
	public static void main(String[] arguments) throws InterruptedException {
		try (SessionWatch watch = new WindowsSessionWatch()) {
			SessionWatchMain main = new SessionWatchMain();
			System.out.println("scope " + watch.start(main));
			synchronized (main) {
				main.wait();
			}
		}
		System.out.println("closed");
	}

	@Override
	public void happened(EventKind kind, Map<String, String> details) {
		System.out.println(kind + " " + details);
	}

	@Override
	public void ends(Optional<EventKind> kind) {
		System.out.println("ends " + kind);
		synchronized (this) {
			notifyAll();
		}
	}

	@Override
	public void clockMayHaveChanged() {
		System.out.println("clock");
	}

	@Override
	public void broken(Source source, String reason) {
		System.out.println("broken " + source + " " + reason);
	}

	@Override
	public void restored(Source source) {
		System.out.println("restored " + source);
	}
}

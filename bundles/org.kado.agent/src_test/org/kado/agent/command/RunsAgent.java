package org.kado.agent.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.kado.agent.configuration.HostEnvironment;
import org.kado.agent.control.StopSignal;
import org.kado.agent.host.ThisPc;
import org.kado.agent.text.Texts;
import org.kado.store.csv.CsvLogStore;

/** The agent as a program of its own, without OSGi: for tests that need another environment than their own. */
final class RunsAgent {

	private RunsAgent() {
	}

	/** Takes what <code>kado-agent</code> takes. */
	public static void main(String[] arguments) {
		ThisPc pc = new ThisPc(() -> Optional.of(new CsvLogStore()), Optional::empty);
		AgentContext context = new AgentContext(pc, HostEnvironment.ofThisPc(Optional.empty()), "1.2.3",
				new Console(new Texts(Locale.ENGLISH), System.out, System.err), new StopSignal(), Thread::sleep);
		System.exit(new AgentCommandLine(context).execute(List.of(arguments)));
	}
}

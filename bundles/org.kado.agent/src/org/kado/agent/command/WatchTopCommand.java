package org.kado.agent.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.kado.agent.configuration.AgentConfiguration;
import org.kado.agent.host.HostAccess;
import org.kado.agent.watch.ProcessLoads;
import org.kado.agent.watch.ProcessLoads.ProcessLoad;
import org.kado.agent.watch.TopNames;
import org.kado.agent.watch.WatchFile;
import org.kado.agent.watch.WatchNames;
import org.kado.model.facts.Source;
import org.kado.model.facts.Tick;
import org.kado.sampling.HostClock;
import org.kado.sampling.Sampler;
import org.kado.sampling.SamplingChoice;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * <code>kado-agent watch top</code>: what runs now, summed by name, with CPU load and memory. On a terminal again and again until Ctrl-C,
 * else once. The first figures come after the first interval: before that there is no load to tell.
 */
@Command(name = "top", mixinStandardHelpOptions = true)
final class WatchTopCommand extends ConfiguredCommand {

	private static final int MAX_COUNT = 999;
	private static final int MAX_SECONDS = 3_600;
	private static final long MIB = 1 << 20;

	@Spec
	private CommandSpec spec;

	@Option(names = "--count", paramLabel = "N", defaultValue = "20", descriptionKey = "option.topCount")
	private int count;

	@Option(names = "--seconds", paramLabel = "S", defaultValue = "3", descriptionKey = "option.topSeconds")
	private int seconds;

	@Option(names = "--once", descriptionKey = "option.topOnce")
	private boolean once;

	WatchTopCommand(AgentContext context) {
		super(context);
	}

	@Override
	ExitCode work(ConfigurationOption.Loaded loaded) throws IOException, InterruptedException {
		require("--count", count, MAX_COUNT);
		require("--seconds", seconds, MAX_SECONDS);
		HostAccess access = context().host().access(new SamplingChoice(List.of(), SamplingChoice.ALL, 0, false, false));
		try {
			List<Sampler> processes = access.samplers().stream().filter(sampler -> sampler.sources().contains(Source.ALL_PROCESSES)).toList();
			return show(loaded.configuration(), processes, access.clock());
		} finally {
			access.samplers().forEach(Sampler::close);
			access.inputProbe().ifPresent(probe -> probe.close());
		}
	}

	private void require(String name, int value, int most) {
		if (value < 1 || value > most) {
			throw new CommandLine.ParameterException(spec.commandLine(),
					console().texts().of("usage.range", name, "1", Integer.toString(most)));
		}
	}

	private ExitCode show(AgentConfiguration configuration, List<Sampler> processes, HostClock clock) throws IOException, InterruptedException {
		Tick tick = new Tick();
		processes.forEach(sampler -> sampler.baseline(clock.monotonicMillis()));
		do {
			context().pause().waitMillis(seconds * 1_000L);
			tick.begin(1, clock.utcMillis(), 0);
			processes.forEach(sampler -> sampler.sample(tick, clock.monotonicMillis()));
			if (tick.totals().size() == 0) {
				console().complain("watch.topFailed");
				return ExitCode.FAILURE;
			}
			print(configuration, ProcessLoads.of(tick.totals(), count));
		} while (!once && console().isTerminal() && !context().stop().requested());
		return ExitCode.OK;
	}

	private void print(AgentConfiguration configuration, List<ProcessLoad> loads) throws IOException {
		new TopNames(configuration.logFolder()).keep(loads.stream().map(ProcessLoad::name).toList());
		List<String> watched = new ArrayList<>(configuration.processNames());
		watched.addAll(new WatchFile(configuration.logFolder(), context().environment().windows()).read().names());
		console().say("watch.top.heading");
		for (int i = 0; i < loads.size(); i++) {
			ProcessLoad load = loads.get(i);
			String mark = watched.stream().anyMatch(name -> isCalled(load.name(), name)) ? "*" : "";
			console().print(String.format(Locale.ROOT, "%4d %1s %8s %10s %6d  %s", i + 1, mark, percent(load), memory(load), load.pids(), load.name()));
		}
		console().say("watch.top.footer", Integer.toString(seconds));
	}

	private boolean isCalled(String process, String watched) {
		return WatchNames.same(process, watched) || context().environment().windows() && WatchNames.same(process, watched + ".exe");
	}

	private static String percent(ProcessLoad load) {
		return Double.isNaN(load.cpuPercentOfOneCore()) ? "-" : String.format(Locale.ROOT, "%.1f", load.cpuPercentOfOneCore());
	}

	private static String memory(ProcessLoad load) {
		return load.residentBytes() < 0 ? "-" : String.format(Locale.ROOT, "%.1f", (double) load.residentBytes() / MIB);
	}
}

package org.kado.agent.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.kado.agent.configuration.AgentConfiguration;
import org.kado.agent.control.RunningAgent;
import org.kado.agent.doctor.Doctor;
import org.kado.agent.doctor.Finding;
import org.kado.agent.doctor.Finding.Level;
import org.kado.agent.doctor.Patient;
import org.kado.agent.doctor.SystemQuery;
import org.kado.agent.glance.FactsGlance;
import org.kado.agent.host.HostAccess;
import org.kado.agent.text.Texts;
import org.kado.sampling.SamplingChoice;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** <code>kado-agent doctor</code>: looks whether this PC records as it should, and says what to do. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

	private final AgentContext context;

	@Mixin
	private ConfigurationOption option = new ConfigurationOption();

	@Mixin
	private FormatOption format = new FormatOption();

	DoctorCommand(AgentContext context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		if (!format.isKnown(context.console())) {
			return ExitCode.USAGE.number();
		}
		Optional<ConfigurationOption.Loaded> loaded = option.load(context);
		String where = option.find(context).map(Object::toString).orElse(context.console().texts().of("config.defaults"));
		List<Finding> findings = new ArrayList<>(List.of(Doctor.configuration(where, loaded.isPresent())));
		if (loaded.isPresent()) {
			findings.addAll(look(loaded.get().configuration()));
		}
		Level worst = findings.stream().map(Finding::level).max(Level::compareTo).orElse(Level.OK);
		if (format.isJson()) {
			context.console().print(json(findings, worst));
		} else {
			findings.forEach(this::print);
			context.console().say("doctor.end." + worst.id());
		}
		return ExitCode.of(worst).number();
	}

	private List<Finding> look(AgentConfiguration configuration) throws IOException {
		HostAccess access = context.host().access(SamplingChoice.watching(List.of()));
		try {
			Patient patient = new Patient(configuration, context.environment(), access, RunningAgent.find(configuration.logFolder()),
					FactsGlance.at(configuration.logFolder()), SystemQuery.ofThisPc(), context.pause());
			return new Doctor().look(patient);
		} finally {
			access.close();
		}
	}

	private void print(Finding finding) {
		Texts texts = context.console().texts();
		String where = finding.where().isEmpty() ? "" : "  [" + finding.where() + "]";
		context.console().print(texts.of("doctor.line", texts.of("doctor.level." + finding.level().id()), texts.of("doctor.check." + finding.check()),
				texts.of(finding.what())) + where);
		finding.remedy().ifPresent(remedy -> context.console().say("doctor.remedy", texts.of(remedy)));
	}

	private String json(List<Finding> findings, Level worst) {
		Texts texts = context.console().texts();
		Map<String, Object> root = new LinkedHashMap<>();
		root.put("worst", worst.id());
		root.put("findings", findings.stream().map(finding -> {
			Map<String, Object> members = new LinkedHashMap<>();
			members.put("level", finding.level().id());
			members.put("check", finding.check());
			members.put("where", finding.where());
			members.put("what", texts.of(finding.what()));
			members.put("remedy", finding.remedy().map(texts::of).orElse(null));
			return members;
		}).toList());
		return Json.of(root);
	}
}

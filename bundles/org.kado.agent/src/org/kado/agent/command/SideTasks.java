package org.kado.agent.command;

import java.time.ZoneId;
import java.util.Optional;

import org.kado.agent.collect.BackgroundCollection;
import org.kado.agent.collect.CollectProgress;
import org.kado.agent.collect.Drives;
import org.kado.agent.collect.LogFolderOriginals;
import org.kado.agent.collect.NioStick;
import org.kado.agent.collect.StickCollection;
import org.kado.agent.collect.StickWatch;
import org.kado.agent.configuration.AgentConfiguration;
import org.kado.agent.host.HostAccess;
import org.kado.agent.today.BackgroundPage;
import org.kado.agent.today.TodayPageFile;

/** What an agent does beside recording, in threads that recording never waits for. */
final class SideTasks implements AutoCloseable {

	private final Optional<BackgroundCollection> collection;
	private final Optional<BackgroundPage> page;

	private SideTasks(Optional<BackgroundCollection> collection, Optional<BackgroundPage> page) {
		this.collection = collection;
		this.page = page;
	}

	/** Starts what is configured. */
	@SuppressWarnings("resource") // closed with this
	static SideTasks start(AgentContext context, AgentConfiguration configuration, HostAccess access, ZoneId zone) {
		return new SideTasks(configuration.collectWhenStick() ? Optional.of(collection(context, configuration, access, zone)) : Optional.empty(),
				configuration.todayPage() ? Optional.of(page(context, configuration, access, zone)) : Optional.empty());
	}

	private static BackgroundPage page(AgentContext context, AgentConfiguration configuration, HostAccess access, ZoneId zone) {
		TodayPageFile file = new TodayPageFile(configuration.logFolder(), configuration.equipment(), zone,
				configuration.headerLanguage());
		return new BackgroundPage(file, access.clock()::utcMillis, context.console()::complain);
	}

	private static BackgroundCollection collection(AgentContext context, AgentConfiguration configuration, HostAccess access, ZoneId zone) {
		StickCollection.Pc pc = new StickCollection.Pc(configuration.equipment(), zone, context.version(), access.clock(),
				access.identity());
		StickCollection sticks = new StickCollection(pc, new LogFolderOriginals(configuration.logFolder()), new NioStick(),
				context.console().texts());
		return new BackgroundCollection(new StickWatch(Drives.ofThisPc(context.environment().windows())),
				root -> sticks.collect(root, Optional.empty(), false, CollectProgress.NONE), configuration.logFolder(),
				context.console()::complain);
	}

	@Override
	public void close() {
		collection.ifPresent(BackgroundCollection::close);
		page.ifPresent(BackgroundPage::close);
	}
}

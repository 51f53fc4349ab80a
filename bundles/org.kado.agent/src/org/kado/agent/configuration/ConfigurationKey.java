package org.kado.agent.configuration;

import java.util.Arrays;
import java.util.List;

/** The keys of the configuration. Names are never changed once shipped. */
enum ConfigurationKey {
	EQUIPMENT("equipment"),
	LOG_FOLDER("log_folder"),
	TICK_SECONDS("tick_seconds"),
	POLL_SECONDS("poll_seconds"),
	IDLE_THRESHOLD_SECONDS("idle_threshold_seconds"),
	SLOT_SECONDS("slot_seconds"),
	FORCE_SECONDS("force_seconds"),
	HEADER_LANGUAGE("header_language"),
	ZONE("zone"),
	INPUT_COUNTS("input_counts"),
	COST_BUDGET_PERCENT("cost_budget_percent"),
	WATCHED_PROCESSES("watched_processes"),
	MACHINE_RULES("machine_rules"),
	WINDOW_TITLES("window_titles"),
	FOLDER_POLL_SECONDS("folder_poll_seconds"),
	COLLECT_WHEN_STICK("collect_when_stick"),
	TODAY_PAGE("today_page"),
	RECORD_USER("record_user"),
	RECORD_COMPUTER("record_computer"),
	ALL_PROCESSES("all_processes"),
	ALL_PROCESSES_SECONDS("all_processes_seconds"),
	PER_CPU("per_cpu"),
	DISKS("disks"),
	DISK_RESERVE_MB("disk_reserve_mb"),
	KEEP_FACTS_MONTHS("keep_facts_months");

	private final String id;

	ConfigurationKey(String id) {
		this.id = id;
	}

	String id() {
		return id;
	}

	static List<String> ids() {
		return Arrays.stream(values()).map(ConfigurationKey::id).toList();
	}
}

#include "launcher.h"

const struct product the_product = {
	.name = L"kado-agentw",
	.vmargs = L"kado-agent",
	.kind = L"-application",
	.id = L"org.kado.agent.app",
	.verb = L"run",
	.workspace = L"@none",
	.manner = MANNER_UNSEEN,
};

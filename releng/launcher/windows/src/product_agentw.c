#include "launcher.h"

const struct product the_product = {
	.name = L"kado-agentw",
	.vmargs = L"kado-agent",
	.kind = L"-application",
	.id = L"org.kado.agent.app",
	.verb = L"run",
	.manner = MANNER_UNSEEN,
};

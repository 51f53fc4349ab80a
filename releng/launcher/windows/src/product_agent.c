#include "launcher.h"

const struct product the_product = {
	.name = L"kado-agent",
	.vmargs = L"kado-agent",
	.kind = L"-application",
	.id = L"org.kado.agent.app",
	.workspace = L"@none",
	.manner = MANNER_CONSOLE,
};

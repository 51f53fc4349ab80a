#include "launcher.h"

const struct product the_product = {
	.name = L"kado",
	.vmargs = L"kado",
	.kind = L"-application",
	.id = L"org.kado.cli.app",
	.workspace = L"@none",
	.manner = MANNER_CONSOLE,
};

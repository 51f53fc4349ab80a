#include "launcher.h"

const struct product the_product = {
	.name = L"kado-workbench",
	.vmargs = L"kado-workbench",
	.kind = L"-product",
	.id = L"org.kado.ui.product",
	.manner = MANNER_WINDOWS,
};

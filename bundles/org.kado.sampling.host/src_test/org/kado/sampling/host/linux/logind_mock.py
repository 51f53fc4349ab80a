"""A logind of python3-dbusmock on the bus of DBUS_SYSTEM_BUS_ADDRESS. Does what the lines of its input say and answers each with a line."""
import os
import subprocess
import sys

import dbus
import dbusmock

server, manager = dbusmock.DBusTestCase.spawn_server_template('logind', {}, subprocess.DEVNULL)
bus = dbus.SystemBus()
session = None
if 'nobody' not in sys.argv:
    session = bus.get_object('org.freedesktop.login1', manager.AddSession('c2', 'seat0', 1000, 'operator', True))
print('ready', flush=True)


def prepare(what, begins):
    manager.EmitSignal('org.freedesktop.login1.Manager', what, 'b', [begins], dbus_interface=dbusmock.MOCK_IFACE)


def change(name, value):
    session.UpdateProperties('org.freedesktop.login1.Session', {name: value}, dbus_interface=dbusmock.MOCK_IFACE)


def inhibitors():
    return ' '.join(':'.join(str(part) for part in each[:4:3])
                    for each in manager.ListInhibitors(dbus_interface='org.freedesktop.login1.Manager'))


def login():
    global session
    session = bus.get_object('org.freedesktop.login1', manager.AddSession('c2', 'seat0', 1000, 'operator', True))


def connections():
    """How many connections the bus has seen: it numbers them, this one too."""
    probe = dbus.bus.BusConnection(os.environ['DBUS_SYSTEM_BUS_ADDRESS'])
    number = probe.get_unique_name().split('.')[1]
    probe.close()
    return number


actions = {
    'login': lambda _: login(),
    'sleep': lambda on: prepare('PrepareForSleep', on == '1'),
    'shutdown': lambda on: prepare('PrepareForShutdown', on == '1'),
    'locked': lambda on: change('LockedHint', on == '1'),
    'active': lambda on: change('Active', on == '1'),
    'lock': lambda _: session.Lock(dbus_interface='org.freedesktop.login1.Session'),
    'unlock': lambda _: session.Unlock(dbus_interface='org.freedesktop.login1.Session'),
    'connections': lambda _: connections(),
    'inhibitors': lambda _: inhibitors(),
}
for line in sys.stdin:
    name, _, argument = line.strip().partition(' ')
    print('done', actions[name](argument) or '', flush=True)
server.terminate()
server.wait()

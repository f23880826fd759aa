/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

/** The gateway's names for paths and attributes. */
final class Keys {

    static final String DEVICES = "/15001";
    static final String GROUPS = "/15004";
    static final String GATEWAY = "/15011/15012";

    static final String GATEWAY_ID = "9081";
    static final String NAME = "9001";
    static final String ID = "9003";
    static final String REACHABLE = "9019";
    static final String LAST_SEEN = "9020";

    static final String DEVICE = "3";
    static final String VENDOR = "0";
    static final String MODEL = "1";
    static final String SERIAL_NUMBER = "2";
    static final String FIRMWARE = "3";
    static final String BATTERY = "9";

    static final String LIGHT = "3311";
    static final String OUTLET = "3312";
    static final String BLIND = "15015";
    static final String AIR_PURIFIER = "15025";

    static final String ON = "5850";
    static final String DIMMER = "5851";
    static final String HUE = "5707";
    static final String COLOUR_X = "5709";
    static final String COLOUR_Y = "5710";
    static final String MIREDS = "5711";
    static final String POSITION = "5536";
    static final String STOP = "5523";
    static final String PURIFIER_MODE = "5900";
    static final String PURIFIER_AIR_QUALITY = "5907";
    static final String PURIFIER_FAN = "5908";
    static final String PURIFIER_FILTER_STATUS = "5903";

    private Keys() {}
}

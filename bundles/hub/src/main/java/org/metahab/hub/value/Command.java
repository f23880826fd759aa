/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

/** What an item is told to become or to do. */
public sealed interface Command extends Value
        permits OnOff,
                OpenClosed,
                Percent,
                Decimal,
                Quantity,
                Hsb,
                UpDown,
                PlayPause,
                RewindFastforward,
                Text,
                DateTime,
                Point,
                StringList,
                StopMove,
                NextPrevious,
                IncreaseDecrease,
                Refresh {}

// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.time.InstantSource;
import org.callerid.application.contract.RotationIndexContract;

class RedisRotationIndexTest implements RotationIndexContract {
    @Override
    public Views views() {
        RedisScripts redis = TestRedis.single();
        return new Views(new RedisRotationIndex(redis), new RedisRotation(redis, InstantSource.system()));
    }
}

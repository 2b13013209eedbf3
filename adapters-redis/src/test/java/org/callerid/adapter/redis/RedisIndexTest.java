// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.redis;

import java.time.InstantSource;
import org.callerid.application.contract.RotationIndexContract;

class RedisIndexTest implements RotationIndexContract {
    @Override
    public Views views() {
        Redis redis = TestRedis.single();
        return new Views(new RedisIndex(redis), new RedisRotation(redis, InstantSource.system()));
    }
}

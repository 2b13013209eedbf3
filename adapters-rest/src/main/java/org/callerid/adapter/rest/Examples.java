// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

/** The examples in the OpenAPI document. */
final class Examples {
    static final String ALLOCATION = "01932f6e-8c4e-7d7b-9a52-6a0c1f6c2b11";
    static final String DIGITS = "2125551234";
    static final String NEXT_CID = """
            {"success":true,"caller_id":"2125551234","area_code":"212","carrier":"AT&T","reserved_for":300,\
            "destination":"3105559876","agent":"agent001","campaign":"sales_campaign"}""";
    static final String BAD_DESTINATION = """
            {"detail":"Invalid destination phone number"}""";
    static final String RATE_LIMITED = """
            {"detail":"Rate limit exceeded for this agent"}""";
    static final String NONE_AVAILABLE = """
            {"detail":"No available caller-IDs at this time"}""";
    static final String RELEASED = """
            {"success":true,"released":["2125551234"]}""";
    static final String NUMBER = """
            {"id":1,"caller_id":"2125551234","carrier":"AT&T","area_code":"212","hourly_limit":100,"daily_limit":500,\
            "last_used":null,"created_at":"2026-01-05T09:00:00Z","updated_at":"2026-01-05T09:00:00Z","is_active":1,\
            "meta":null}""";
    static final String ADDED = "{\"success\":true,\"message\":\"Caller-ID 2125551234 added successfully\",\"data\":"
            + NUMBER + "}";
    static final String ALREADY_EXISTS = """
            {"detail":"Caller-ID 2125551234 already exists"}""";
    static final String NUMBERS = "{\"numbers\":[" + NUMBER + "],\"next\":null}";
    static final String CHANGE = """
            {"hourly_limit":50,"is_active":false}""";
    static final String ADDITION = """
            {"caller_id":"2125551234","carrier":"AT&T","area_code":"212","hourly_limit":100,"daily_limit":500}""";
    static final String DELETED = """
            {"success":true,"message":"Caller-ID 2125551234 deleted"}""";
    static final String NOT_FOUND = """
            {"detail":"Caller-ID 2125551234 is not listed"}""";
    static final String SHEET = """
            caller_id,carrier,area_code,hourly_limit,daily_limit
            2125551001,AT&T,212,100,500
            """;
    static final String IMPORTED = """
            {"success":true,"read":4,"added":2,"changed":0,"unchanged":1,"refused_count":1,"encoding":"UTF-8",\
            "separator":"comma","heading":"did,carrier","columns":[{"name":"did","used_as":"caller_id"},\
            {"name":"carrier","used_as":"carrier"}],"warnings":[],\
            "refused":[{"line":3,"reason":"caller_id is missing","raw":",AT&T"}]}""";
    static final String STATISTICS = """
            {"total_caller_ids":20000,"active_caller_ids":19950,"active_reservations":412,"requests_last_hour":88210,\
            "avg_response_time_ms":1.84,"timestamp":"2026-01-05T09:00:00Z"}""";
    static final String SERVICE = """
            {"service":"Caller-ID Rotation","version":"1.0.0",\
            "next_cid":"/next-cid?to={number}&campaign={campaign}&agent={agent}&call_id={call_id}",\
            "release":"POST /release?call_id={call_id}","health":"/health","api":"/openapi"}""";

    private Examples() {}
}

package org.zhiheng.assistance.web;

import org.zhiheng.testing.PostgresTest;

@PostgresTest
class ClientCertificatePostgresTest extends ClientCertificateContract {}

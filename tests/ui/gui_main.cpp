// GoogleTest inside an application object, without a screen.
#include "ui/style/style.h"

#include <QApplication>

#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    kakarite::ui::applyStyle(application);
    return RUN_ALL_TESTS();
}
